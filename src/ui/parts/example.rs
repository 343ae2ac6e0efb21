//! The part that makes the worked example's account of its file: nobody else needs to know on the start page what an
//! account is.

use crate::domain::id::DocumentId;
use crate::store::Workspace;

use super::arrival::NotHere;
use super::part;

part!(
    example,
    load,
    fn create(of: (Workspace, String)) -> Option<DocumentId> {
        let (workspace, file) = of;
        workspace.create_example_account(&file)
    }
);

/// Adds the worked example's account, made of this file, unless it is here. Returns its name; `None` where the file is
/// not the example.
///
/// # Errors
///
/// Where the part does not come.
pub async fn create_example_account(
    workspace: Workspace,
    file: String,
) -> Result<Option<DocumentId>, NotHere> {
    load().await?;
    create((workspace, file)).await
}
