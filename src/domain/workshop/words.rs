//! What people answered in their own words, in an order that says nothing of them.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::domain::order::ranked;

use super::{GivenAnswer, Response};

/// The words that answer an own question, by its place among those, of these responses. They don't stand in the order
/// in which they came, which could say who wrote which: in what order they do, nobody knows without the seed. It is
/// another one for each question, so that two answers of one person don't stand at the same place. The same seed gives
/// the same order, and a new answer a place anywhere in it.
pub fn words_in_no_order<'a>(
    responses: impl IntoIterator<Item = &'a Response>,
    own: usize,
    seed: u64,
) -> Vec<String> {
    let words = responses
        .into_iter()
        .filter_map(|response| match response.own.get(own)? {
            GivenAnswer::Words(words) => Some((place(response, own, seed), words)),
            GivenAnswer::Unanswered | GivenAnswer::Choice(_) | GivenAnswer::Option(_) => None,
        });
    let words: Vec<(i64, &String)> = words.collect();
    let ordered = ranked(words, |(place, _)| (*place, 0));
    ordered
        .into_iter()
        .map(|(_, words)| words.clone())
        .collect()
}

fn place(response: &Response, own: usize, seed: u64) -> i64 {
    let mut hasher = DefaultHasher::new();
    (seed, response.id, own).hash(&mut hasher);
    hasher.finish() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::testing::response;

    fn all(n: u64) -> Vec<Response> {
        let one = |number| {
            let mut one = response(number, &[1; 4]);
            one.own = vec![GivenAnswer::Words(format!("{number}")); 2];
            one
        };
        (0..n).map(one).collect()
    }

    #[test]
    fn the_order_is_that_of_the_seed_and_of_nothing_else() {
        let all = all(30);
        let came: Vec<String> = (0..30).map(|n| n.to_string()).collect();
        let shown = words_in_no_order(&all, 1, 5);
        assert_ne!(shown, came);
        let mut turned = all.clone();
        turned.reverse();
        assert_eq!(words_in_no_order(&turned, 1, 5), shown);
        assert_ne!(words_in_no_order(&all, 1, 6), shown);
        assert_ne!(words_in_no_order(&all, 0, 5), shown);
        let sorted = |mut words: Vec<String>| {
            words.sort_by_key(|word| word.parse::<u32>().unwrap());
            words
        };
        assert_eq!(sorted(shown.clone()), came, "each as often as it was said");
        // Who comes later moves nobody.
        let later: Vec<String> = words_in_no_order(&self::all(31), 1, 5);
        let before: Vec<_> = later.into_iter().filter(|word| word != "30").collect();
        assert_eq!(before, shown);
    }

    #[test]
    fn silence_and_choices_are_no_words() {
        let mut all = all(2);
        all[0].own[1] = GivenAnswer::Unanswered;
        assert_eq!(words_in_no_order(&all, 1, 0), ["1"]);
        assert!(words_in_no_order(&all, 7, 0).is_empty());
    }
}
