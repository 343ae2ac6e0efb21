//! The exporter as it lies in the built site: fetched on demand, allowed by the policy, and at work.

use std::io::Cursor;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use serde_json::json;
use trellis::data::calendar::{Calendar, CalendarEvent};
use trellis::data::export::Export;
use trellis::data::table::{CellKind, Column, Table, TableId};
use trellis::domain::day::Day;

use crate::support::{Page, visit};

async fn made(page: &Page, export: &Export) -> Vec<u8> {
    let request = json!(export.request());
    let script = format!(
        "(async () => {{
            const tag = document.querySelector('script[data-exporter]');
            const worker = new Worker(tag.dataset.exporter);
            const answer = await new Promise((done, fail) => {{
                worker.onmessage = (event) => done(event.data);
                worker.onerror = () => fail(new Error('the worker did not start'));
                worker.postMessage({request});
            }});
            worker.terminate();
            if (!answer.made) throw new Error(JSON.stringify(answer));
            return btoa(String.fromCharCode(...answer.made));
        }})()"
    );
    let text = page.evaluate(&script).await;
    BASE64_STANDARD.decode(text.as_str().unwrap()).unwrap()
}

#[test]
fn the_exporter_is_fetched_on_demand_and_makes_its_files() {
    let day = Day::fixed(2026, 11, 21);
    let table = Table {
        id: TableId::fixed("actions"),
        title: "Actions".to_owned(),
        columns: vec![
            Column::new("What", CellKind::Text),
            Column::new("When", CellKind::Day),
        ],
        rows: vec![vec!["=1+1".into(), day.into()]],
    };
    let event = CalendarEvent {
        uid: "d1-a1@trellis".to_owned(),
        day,
        title: "Größe, prüfen".to_owned(),
        description: String::new(),
        url: None,
        changed: 0,
    };
    let calendar = Calendar {
        name: "Plan".to_owned(),
        events: vec![event],
    };
    visit(async |page| {
        page.open("#/").await;
        let fetched =
            "performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";
        let fetched = page.evaluate(fetched).await;
        let fetched = fetched.as_str().unwrap();
        assert!(
            fetched.contains(".wasm") && !fetched.contains("exporter"),
            "{fetched}"
        );

        let book = made(page, &Export::Workbook(vec![table])).await;
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
        let sheet = book.worksheet_range("Actions").unwrap();
        assert_eq!(
            sheet.get_value((1, 0)),
            Some(&Data::String("=1+1".to_owned()))
        );
        assert!(
            matches!(sheet.get_value((1, 1)), Some(Data::DateTime(day)) if day.as_f64() == 46_347.0)
        );

        let file = String::from_utf8(made(page, &Export::Calendar(calendar)).await).unwrap();
        assert!(file.contains("SUMMARY:Größe\\, prüfen\r\n"), "{file}");
    });
}
