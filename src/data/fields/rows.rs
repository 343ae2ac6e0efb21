//! Lists of things with fields.

use crate::domain::records::{Record, RecordId, Records};

use super::{Fields, Walker};

/// A list, whatever is in it.
pub trait Rows {
    /// Shows every thing in order.
    fn each(&mut self, visit: &mut dyn FnMut(&mut dyn Fields));

    /// Appends a thing that `fill` makes of an empty one. Whether it kept the name that it was given.
    fn append(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) -> bool;
}

impl<T: Record + Fields + Default> Rows for Records<T> {
    fn each(&mut self, visit: &mut dyn FnMut(&mut dyn Fields)) {
        for record in self.iter_mut() {
            visit(&mut Named(record));
        }
    }

    fn append(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) -> bool {
        let mut record = T::blank(RecordId::default());
        fill(&mut Named(&mut record));
        let wanted = record.id();
        self.push(record) == wanted
    }
}

/// A thing of a list, with its name as its first field.
struct Named<'a, T>(&'a mut T);

impl<T: Record + Fields> Fields for Named<'_, T> {
    fn walk(&mut self, walker: &mut dyn Walker) {
        let mut id = self.0.id();
        walker.leaf("id", &mut id);
        self.0.set_id(id);
        self.0.walk(walker);
    }
}
