//! A small map: a list in the order of its keys.
//!
//! For what has some dozens of entries. The tree of the standard library is 3 kB of code after compression for every
//! pair of types that it holds, in everybody's first load; a list is a tenth of that.

/// A map of few entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// What is kept under a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        let at = self.place(key).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// What is kept under a key, after it was put there where there was nothing.
    pub fn get_or_insert_with(&mut self, key: &K, new: impl FnOnce() -> V) -> &mut V
    where
        K: Clone,
    {
        let at = self.place(key).unwrap_or_else(|at| {
            self.0.insert(at, (key.clone(), new()));
            at
        });
        &mut self.0[at].1
    }

    /// Keeps a value under a key, in place of the one that was there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Forgets what is kept under a key.
    pub fn remove(&mut self, key: &K) {
        if let Ok(at) = self.place(key) {
            self.0.remove(at);
        }
    }

    /// All entries, in the order of their keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_does_what_a_tree_does(steps in prop::collection::vec((0_u8..6, 0_u8..3, any::<u8>()), 0..40)) {
            let (mut list, mut tree) = (SortedMap::default(), BTreeMap::new());
            for (key, step, value) in steps {
                match step {
                    0 => {
                        list.insert(key, value);
                        tree.insert(key, value);
                    }
                    1 => {
                        list.remove(&key);
                        tree.remove(&key);
                    }
                    _ => {
                        let one = list.get_or_insert_with(&key, || value);
                        *one = one.wrapping_add(1);
                        let one = tree.entry(key).or_insert(value);
                        *one = one.wrapping_add(1);
                    }
                }
                prop_assert_eq!(list.get(&key), tree.get(&key));
            }
            prop_assert!(list.iter().eq(&tree));
        }
    }
}
