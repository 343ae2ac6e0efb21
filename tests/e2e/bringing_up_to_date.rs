//! A list, a plan or a copy that comes again brings what is here up to date: what would change is seen before, chosen
//! field by field, and taken back as one.

use serde_json::{Value, json};

use crate::support::packets::code;
use crate::support::{Page, Role, visit};
use trellis::data::link::PacketContent;
use trellis::domain::account::Account;
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;

fn accounts() -> [Value; 3] {
    [
        json!({
            "id": "nord", "name": "Spital Nord", "created": "2026-01-10",
            "profile": { "manager": "Bo", "place": "Aarau" },
            "typing": { "type": "hospital" },
        }),
        json!({
            "id": "west", "name": "Kasse West", "created": "2026-01-10",
            "profile": { "manager": "Bo", "place": "Chur" },
        }),
        json!({
            "id": "sued", "name": "Klinik am See", "created": "2026-01-10",
            "profile": { "place": "Thun" },
        }),
    ]
}

/// What is stored of an account, as a copy has it.
async fn stored(page: &Page, id: &str) -> Value {
    page.is_saved().await;
    page.open("#/data").await;
    page.click(Role::Button, "Download everything").await;
    let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
    let all = file["accounts"].as_array().unwrap();
    all.iter()
        .find(|one| one["id"] == id)
        .cloned()
        .unwrap_or_default()
}

#[test]
fn a_list_changes_accounts_field_by_field_and_is_taken_back_as_one() {
    // In Windows-1252, as a German Excel saves it.
    let text = "Kunde;Ort;Typ;Segment;Verantwortlich;Umsatz 2025;Patients served\r\n\
                Spital Nord;Aarau;Krankenhaus;Gold;a.frei;1'250'000;4\r\n\
                Kasse West;Bern;Krankenkasse;;Bo;;\r\n\
                Seeklinik Thun;Thun;Klinik;;Bo;;2\r\n\
                Apotheke Z\u{FC}rich;Z\u{FC}rich;Apotheke;;Bo;;\r\n";
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    visit(async |page| {
        page.have_accounts(&accounts()).await;
        page.open("#/accounts/import").await;
        page.choose_file("liste.csv", &bytes).await;
        page.click(Role::Button, "Read the table like this").await;
        // Two are new, one is here, one has the name of another place.
        page.sees("2 accounts are ready · 1 account changes · 1 line is left out")
            .await;
        page.sees("An account of this name is here, but not at this place.")
            .await;
        // A level and an owner are said once for their columns.
        page.choose("“Gold” means", "Strategic account").await;
        page.choose("“a.frei” means", "Bo").await;
        let nord = (Role::Group, "Changes of Spital Nord, Aarau");
        page.find(Role::CheckBox, "Level Account Strategic account")
            .await;
        page.find(Role::CheckBox, "Revenue nothing 1,250,000 EUR")
            .await;
        assert_eq!(
            page.count(Role::CheckBox, "Account manager Bo a.frei")
                .await,
            0
        );
        page.click_in(nord, Role::CheckBox, "Patients served nothing 4")
            .await;
        // What nobody can know is chosen.
        page.choose(
            "What to do with Kasse West, Bern",
            "Change Kasse West, Chur",
        )
        .await;
        page.click(
            Role::Summary,
            "Is one of the new accounts here under another name?",
        )
        .await;
        page.choose(
            "What to do with Seeklinik Thun, Thun",
            "Change Klinik am See",
        )
        .await;
        page.sees("1 account is ready · 3 accounts change").await;
        page.click(Role::Button, "Import 1 account and change 3")
            .await;
        page.sees("1 account was imported").await;
        page.sees("3 accounts were changed").await;
        let nord = stored(page, "nord").await;
        assert_eq!(nord["profile"]["manager"], "Bo");
        assert_eq!(nord["typing"]["level"], "3");
        assert_eq!(nord["figures"][0]["name"], "Umsatz 2025");
        assert_eq!(nord["figures"][0]["value"], "1250000");
        assert_eq!(nord["placements"], Value::Null);
        let west = stored(page, "west").await;
        assert_eq!(
            (&west["profile"]["place"], &west["typing"]["type"]),
            (&json!("Bern"), &json!("payer"))
        );
        assert_eq!(stored(page, "sued").await["name"], "Seeklinik Thun");

        // The same list again has nothing to do but what was left.
        page.open("#/accounts/import").await;
        page.choose_file("liste.csv", &bytes).await;
        page.click(Role::Button, "Read the table like this").await;
        page.sees("3 accounts are as in the table already").await;
    });
}

#[test]
fn what_a_list_changed_is_taken_back_as_one() {
    visit(async |page| {
        page.have_accounts(&accounts()).await;
        page.open("#/accounts/import").await;
        page.choose_file(
            "list.csv",
            "Name,City,KAM\nSpital Nord,Aarau,Ada\nKasse West,Chur,Ada\nNeu,Zug,Ada\n",
        )
        .await;
        page.click(Role::Button, "Import 1 account and change 2")
            .await;
        page.sees("2 accounts were changed").await;
        page.click(Role::Button, "Undo").await;
        assert_eq!(stored(page, "nord").await["profile"]["manager"], "Bo");
        assert_eq!(stored(page, "west").await["profile"]["manager"], "Bo");
        page.open("#/accounts").await;
        assert_eq!(page.count(Role::Link, "Neu").await, 0);
    });
}

fn plan_of(account: &Value, change: impl Fn(&mut Account)) -> String {
    let mut one = Account::new(DocumentId::new("theirs").unwrap(), Day::EPOCH);
    one.name = account["name"].as_str().unwrap().to_owned();
    change(&mut one);
    code(PacketContent::Plan(Box::new(one), Vec::new()))
}

#[test]
fn a_plan_that_came_is_read_compared_and_joined_or_takes_the_place_of_mine() {
    let link = plan_of(&accounts()[0], |one| {
        one.profile.manager = "Ada".to_owned();
        one.profile.sponsor = "Cleo".to_owned();
    });
    visit(async |page| {
        page.have_accounts(&accounts()).await;
        page.open(&format!("#{link}")).await;
        page.click(Role::Summary, "Read the whole plan").await;
        page.sees("Cleo").await;
        page.sees("What would change in yours").await;
        page.sees("Added: Cleo").await;
        page.sees("Yours: “Bo”. The other: “Ada”").await;
        page.choose_way("Replace mine").await;
        page.sees("“Bo” became “Ada”").await;
        page.sees("Removed: Aarau").await;
        page.choose_way("Join it with mine").await;
        page.click(Role::Button, "Join it with mine").await;
        page.is_titled("Spital Nord").await;
        let joined = stored(page, "nord").await;
        assert_eq!(
            (&joined["profile"]["manager"], &joined["profile"]["sponsor"]),
            (&json!("Bo"), &json!("Cleo"))
        );

        page.open(&format!("#{link}")).await;
        page.choose_way("Replace mine").await;
        page.click(Role::Button, "Replace mine").await;
        page.is_titled("Spital Nord").await;
        page.click(Role::Button, "Undo").await;
        assert_eq!(stored(page, "nord").await["profile"]["manager"], "Bo");
        page.open(&format!("#{link}")).await;
        page.choose_way("Replace mine").await;
        page.click(Role::Button, "Replace mine").await;
        page.is_titled("Spital Nord").await;
        assert_eq!(stored(page, "nord").await["profile"]["manager"], "Ada");
        // Now it is the very same.
        page.open(&format!("#{link}")).await;
        page.sees("You have exactly this already.").await;
    });
}

#[test]
fn a_copy_that_comes_twice_changes_nothing_and_says_so_and_differences_are_words() {
    visit(async |page| {
        page.have_accounts(&accounts()).await;
        page.open("#/data").await;
        page.click(Role::Button, "Download everything").await;
        let copy = page.saved_file().await.text;
        page.choose_file("copy.json", &copy).await;
        page.sees("Everything in this file is here already, exactly as it is there.")
            .await;
        page.open("#/accounts/nord/analysis").await;
        page.fill("Place", "Basel").await;
        page.is_saved().await;
        page.open("#/data").await;
        page.choose_file("copy.json", &copy).await;
        page.click(Role::Summary, "What differs").await;
        page.sees("“Basel” became “Aarau”").await;
    });
}

#[test]
fn a_number_is_read_as_the_page_writes_it() {
    visit(async |page| {
        let account = json!({
            "id": "acc1", "name": "Seeland", "created": "2026-01-10",
            "figures": [{ "id": "r1", "name": "Beds" }],
        });
        page.open_account(&account, "analysis").await;
        page.click(Role::Button, "Beds").await;
        page.fill("Value", "18,000").await;
        page.is_saved().await;
        assert_eq!(stored(page, "acc1").await["figures"][0]["value"], "18000");
        page.open("#/accounts/acc1/analysis").await;
        page.click(Role::Button, "Beds").await;
        page.fill("Value", "1,5").await;
        page.is_saved().await;
        assert_eq!(stored(page, "acc1").await["figures"][0]["value"], "1.5");
        page.open("#/accounts/acc1/analysis").await;
        page.click(Role::Button, "Beds").await;
        page.fill("Value", "18.000").await;
        page.sees("This can be 18 or 18,000.").await;
    });
}
