//! Lists of records as they are written: things that each have an `id` of their own in their list.

use serde_json::Value;

/// Whether this is a list of records. An empty or missing one is.
pub fn are_records(list: Option<&Value>) -> bool {
    let mut ids = Vec::new();
    all(list).iter().all(|record| {
        let id = id(record);
        let is_new = id.is_some_and(|id| !ids.contains(&id));
        ids.extend(id);
        is_new
    })
}

/// What is in a list; nothing where there is none.
pub fn all(list: Option<&Value>) -> &[Value] {
    list.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What a record is called within its document.
pub fn id(record: &Value) -> Option<&str> {
    record.get("id")?.as_str()
}

/// The record of this id.
pub fn find<'a>(records: &'a [Value], wanted: &str) -> Option<&'a Value> {
    records.iter().find(|record| id(record) == Some(wanted))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_list_is_one_of_records_where_each_has_an_id_of_its_own() {
        assert!(are_records(None));
        assert!(are_records(Some(&json!([]))));
        assert!(are_records(Some(&json!([{"id": "a"}, {"id": "b"}]))));
        for other in [
            json!([{"id": "a"}, {"id": "a"}]),
            json!([{"id": "a"}, {}]),
            json!(["a"]),
        ] {
            assert!(!are_records(Some(&other)), "{other}");
        }
    }

    #[test]
    fn a_record_is_found_by_its_id() {
        let list = json!([{"id": "a"}, {"id": "b", "name": "B"}]);
        let found = find(all(Some(&list)), "b");
        assert_eq!(found, Some(&json!({"id": "b", "name": "B"})));
        assert_eq!(find(all(Some(&list)), "c"), None);
    }
}
