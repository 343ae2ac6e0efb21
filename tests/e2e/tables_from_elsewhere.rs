//! Lists of accounts as other programs write them: nothing comes in upside down, garbled or half without a word.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// What is stored of each account: its name, its place, its level as chosen.
async fn stored(page: &Page) -> Vec<[String; 3]> {
    page.is_saved().await;
    let expression = "JSON.stringify(Object.keys(localStorage).filter(key => key.includes('account'))\
         .map(key => localStorage[key]))";
    let texts = page.evaluate(expression).await;
    let texts: Vec<String> = serde_json::from_str(texts.as_str().unwrap()).unwrap();
    let word = |document: &Value, path: &str| {
        document
            .pointer(path)
            .and_then(Value::as_str)
            .unwrap_or("")
            .to_owned()
    };
    let mut all: Vec<[String; 3]> = texts
        .iter()
        .filter_map(|text| serde_json::from_str::<Value>(text.get(text.find('{')?..)?).ok())
        .map(|one| {
            [
                word(&one, "/name"),
                word(&one, "/profile/place"),
                word(&one, "/typing/level"),
            ]
        })
        .filter(|[name, ..]| !name.is_empty())
        .collect();
    all.sort();
    all
}

async fn import(page: &Page, name: &str, content: &[u8]) {
    page.open("#/accounts/import").await;
    page.choose_file(name, content).await;
}

#[test]
fn titles_totals_and_notes_of_a_report_are_no_accounts() {
    let report = "Accounts by owner,,\n,,\nAccount Name,Account Owner,Billing City\n\
                  Spital Seeblick,Ada,Thun\nKasse Nordwind,Bo,Biel\nTotal,2,\n,,\n\
                  Copyright (c) 2026 crm,,\nNordlicht AG,,\n";
    visit(async |page| {
        import(page, "report.csv", report.as_bytes()).await;
        page.sees("2 accounts are ready").await;
        page.sees("1 line above it is left out: it looks like a title.")
            .await;
        page.sees("3 lines are left out. If they are accounts, read them as such.")
            .await;
        page.sees("line 9: Nordlicht AG").await;
        page.click(Role::Radio, "Read them as accounts").await;
        page.sees("5 accounts are ready").await;
        page.click(Role::Radio, "Leave them out").await;
        page.click(Role::Button, "Import 2 accounts").await;
        page.sees("2 accounts were imported").await;
        let names: Vec<[String; 3]> = stored(page).await;
        assert_eq!(
            names
                .iter()
                .map(|[name, place, _]| [&**name, &**place])
                .collect::<Vec<_>>(),
            [["Kasse Nordwind", "Biel"], ["Spital Seeblick", "Thun"]]
        );
    });
}

#[test]
fn which_end_of_ranks_is_the_top_is_asked() {
    let list = "Account;Class\nSpital Seeblick;A\nApotheke am Platz;C\n";
    visit(async |page| {
        import(page, "class.csv", list.as_bytes()).await;
        page.sees("“Class” holds A, C. Which is the most important?")
            .await;
        page.sees("2 accounts are ready").await;
        let main = page.main_text().await;
        assert!(!main.contains("Strategic account"), "{main}");
        page.click(Role::Radio, "A is the top").await;
        page.sees("Spital Seeblick Strategic account").await;
        page.click(Role::Radio, "C is the top").await;
        page.sees("Apotheke am Platz Strategic account").await;
        page.click(Role::Radio, "A is the top").await;
        page.sees("Spital Seeblick Strategic account").await;
        page.click(Role::Button, "Import 2 accounts").await;
        page.sees("2 accounts were imported").await;
    });
}

#[test]
fn a_column_that_means_something_else_is_asked_about_once() {
    let list = "Name,Type,Address,Billing City,Assigned User\n\
                Spital Seeblick,Customer,,Thun,Ada\nKasse Nordwind,Prospect,,Biel,Bo\nHof,Hospital,,Chur,Bo\n";
    visit(async |page| {
        import(page, "crm.csv", list.as_bytes()).await;
        page.sees("3 accounts are ready").await;
        page.sees("“Type” holds Customer, Prospect").await;
        page.sees("In 2 lines it cannot be read as what the column should hold.")
            .await;
        page.sees("Spital Seeblick Ada · Thun").await;
        page.click(Role::Radio, "Leave these lines out").await;
        page.sees("1 account is ready · 2 lines have errors").await;
        page.sees("Line 2: Type is “Customer”.").await;
        page.click(Role::Radio, "Leave these cells empty").await;
        page.click(Role::Button, "Import 3 accounts").await;
        page.sees("3 accounts were imported").await;
    });
}

#[test]
fn an_old_encoding_is_seen_by_its_words() {
    visit(async |page| {
        import(
            page,
            "old.csv",
            b"Account;City\r\nSpital S\xFCd;Z\xFCrich\r\nH\xF4pital;Gen\xE8ve\r\n",
        )
        .await;
        page.find(Role::Heading, "Which reads right?").await;
        page.click(
            Role::Radio,
            "Spital Süd;Zürich · Hôpital;Genève Western European (Windows)",
        )
        .await;
        page.click(Role::Button, "Read the table like this").await;
        page.sees("2 accounts are ready").await;
        page.sees("Spital Süd Zürich").await;
        page.click(Role::Button, "Cancel the import").await;
        // In two bytes a letter, without the mark of it.
        let text = "Account;City\r\nKlinik Höhe;Zürich\r\n";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        import(page, "wide.csv", &bytes).await;
        page.sees("Klinik Höhe Zürich").await;
    });
}

#[test]
fn a_name_is_one_however_its_letters_are_composed() {
    let list = "Account,Place\n=\"Ho\u{302}pital Co\u{302}te\u{301}\",=\"0041\"\nHôpital Côté,0041\nKlinik Nord,y\n";
    visit(async |page| {
        import(page, "names.csv", list.as_bytes()).await;
        page.sees("2 accounts are ready · 1 line is left out").await;
        page.click(Role::Button, "Import 2 accounts").await;
        page.sees("2 accounts were imported").await;
        assert!(
            stored(page)
                .await
                .iter()
                .any(|[_, place, _]| place == "0041")
        );
        page.open("#/accounts").await;
        for words in ["Hôpital", "Ho\u{302}pital", "hopital cote"] {
            page.click(Role::SearchBox, "Find").await;
            page.evaluate("void document.activeElement.select()").await;
            page.press(words).await;
            page.no_longer_sees("Klinik Nord").await;
            page.find(Role::Link, "Ho\u{302}pital Co\u{302}te\u{301}")
                .await;
            page.evaluate("void document.activeElement.select()").await;
            page.press(Key::Delete).await;
            page.sees("Klinik Nord").await;
        }
    });
}

#[test]
fn a_workbook_is_named_with_what_to_do() {
    visit(async |page| {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        workbook.add_worksheet().write(0, 0, "Account").unwrap();
        import(page, "list.csv", &workbook.save_to_buffer().unwrap()).await;
        page.sees("Save it as “CSV UTF-8” in your spreadsheet")
            .await;
        page.find(Role::Heading, "This is not a table that can be read")
            .await;
    });
}
