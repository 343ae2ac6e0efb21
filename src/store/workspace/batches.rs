//! What came in with a batch.

use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::domain::workshop::Response;

use super::Workspace;

impl Workspace {
    /// The responses that came in with a batch, in the order in which they came: what it takes to collect them
    /// again after [`Workspace::undo_batch`]. It reads every chunk.
    pub fn batch_responses(self, id: &DocumentId, batch: RecordId) -> Vec<Response> {
        let desk = self.desk();
        let Some(open) = desk.open_responses(id) else {
            return Vec::new();
        };
        desk.read_rest(&open);
        let numbers: Vec<u32> = open.ledger.borrow().chunks().collect();
        let chunks = numbers
            .into_iter()
            .filter_map(|number| desk.chunk(&open, number));
        let records = chunks.flat_map(|chunk| chunk.records);
        records
            .filter(|record| record.batch == batch.number())
            .map(|record| record.response)
            .collect()
    }
}
