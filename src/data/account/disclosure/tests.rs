use proptest::prelude::*;

use super::*;
use crate::content::text::english_wording;
use crate::data::document::Content;
use crate::data::fields::fill::fill;
use crate::domain::account::diagnosis::Competitor;
use crate::domain::account::meetings::Meeting;
use crate::domain::account::profile::{OurRole, TeamMember};
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::account::tactics::Action;
use crate::domain::account::testing::{account, blank, today};
use crate::domain::assessment::testing::{assessment, instrument};
use crate::domain::id::DocumentId;

const ROLES: DisclosureChoice = DisclosureChoice {
    names: Leaves::Not,
    judgements: Leaves::AsItIs,
};

fn person(number: u32, name: &str, function: &str) -> Stakeholder {
    Stakeholder {
        name: name.into(),
        function: function.into(),
        ..blank(number)
    }
}

fn seeland() -> Account {
    let mut account = account();
    account.name = "Seeland Hospital Group".into();
    account.profile.manager = "Ines Amstad".into();
    account.profile.sponsor = "KAM".into();
    account.team.push(TeamMember {
        name: "Beat Ott".into(),
        role: Some(OurRole::MedicalScienceLiaison),
        ..blank(1)
    });
    for person in [
        person(1, "Dr. Nadja Brunner", "Chief pharmacist"),
        person(2, "Marc van Dongen", "Physician"),
        person(3, "Anna Dongen", "Physician"),
        person(4, "Drug committee", ""),
        person(5, "Seeland Board", "Board of Anna Dongen"),
        person(6, "Procurement", "procurement"),
        person(7, "李明", "Quality"),
    ] {
        account.stakeholders.push(person);
    }
    if let Some(body) = account.stakeholders.iter_mut().nth(3) {
        body.roles = vec![DmuRole::Decider];
    }
    account.competitors.push(Competitor {
        name: "Arvelle Biosciences".into(),
        ..blank(1)
    });
    account.meetings.push(Meeting {
        ours: "Ines Amstad, Petra Oppliger; MSL".into(),
        ..blank(1)
    });
    account
}

fn names(account: &Account) -> Names {
    Names::of(&[account], &Programme::default(), english_wording())
}

#[test]
fn each_name_has_a_role_of_its_own() {
    let names = names(&seeland());
    let all: Vec<(&str, &str)> = names
        .all()
        .iter()
        .map(|known| (&*known.name, &*known.instead))
        .collect();
    assert_eq!(
        all,
        [
            ("Dr. Nadja Brunner", "Chief pharmacist"),
            ("Marc van Dongen", "Physician 1"),
            ("Anna Dongen", "Physician 2"),
            ("Drug committee", "Decider"),
            ("Seeland Board", "Stakeholder"),
            ("李明", "Quality"),
            ("Ines Amstad", "Account manager"),
            ("Beat Ott", "Medical science liaison"),
            ("Petra Oppliger", "Colleague 1"),
            ("Arvelle Biosciences", "Competitor 1"),
        ]
    );
}

#[test]
fn what_somebody_does_is_no_name_in_a_sentence() {
    let mut account = account();
    let functions = [
        ("Decides the list for all three sites", "Decider"),
        (
            "Head nurse of the infusion units",
            "Head nurse of the infusion units",
        ),
        (
            "Chief pharmacist, chair of the drug committee",
            "Chief pharmacist, chair of the drug committee",
        ),
        ("", "Gatekeeper"),
        (
            "Signs what the committee of the region has decided",
            "Stakeholder",
        ),
    ];
    let roles = [
        Some(DmuRole::Decider),
        None,
        None,
        Some(DmuRole::Gatekeeper),
        None,
    ];
    for (number, ((function, _), role)) in (1..).zip(functions.iter().zip(roles)) {
        account.stakeholders.push(Stakeholder {
            name: format!("Person Numbér{number}"),
            function: (*function).into(),
            roles: role.into_iter().collect(),
            ..blank(number)
        });
    }
    let instead: Vec<String> = names(&account)
        .all()
        .iter()
        .map(|known| known.instead.clone())
        .collect();
    assert_eq!(instead, functions.map(|(_, instead)| instead));
}

#[test]
fn names_are_found_however_they_are_written() {
    let names = names(&seeland());
    for (text, wanted) in [
        ("Dr. Nadja Brunner", "Chief pharmacist"),
        ("Met Nadja Brunner today", "Met Chief pharmacist today"),
        ("met NADJA BRUNNER today", "met Chief pharmacist today"),
        ("Prof. Dr. Brunner agrees", "Chief pharmacist agrees"),
        ("N. Brunner's view", "Chief pharmacist's view"),
        ("Brunners Meinung", "Chief pharmacist Meinung"),
        ("Brunner, Nadja: yes", "Chief pharmacist: yes"),
        (
            "ask Nadja (Brunner)",
            "ask Chief pharmacist (Chief pharmacist)",
        ),
        ("Brunner-Team", "Chief pharmacist-Team"),
        ("Marc and Anna", "Physician 1 and Physician 2"),
        ("Dongen said no", "one of them said no"),
        (
            "write to nadja.brunner@seeland.ch.",
            "write to (e-mail address).",
        ),
        ("the Drug Committee met", "the Decider met"),
        ("a drug for the committee", "a drug for the committee"),
        (
            "Seeland wants less; Seeland Board",
            "Seeland wants less; Stakeholder",
        ),
        ("Arvelle offers more", "Competitor 1 offers more"),
        (
            "Procurement decides with KAM",
            "Procurement decides with KAM",
        ),
        ("和李明 谈", "和李明 谈"),
        ("和 李明 谈", "和 Quality 谈"),
        ("at 3 @ the door", "at 3 @ the door"),
        ("Brunnering is no name", "Brunnering is no name"),
        ("", ""),
    ] {
        let mut text = text.to_owned();
        names.replace_in(&mut text);
        assert_eq!(text, wanted);
    }
}

#[test]
fn the_list_says_who_is_judged_and_how_often_named() {
    let mut account = seeland();
    if let Some(first) = account.stakeholders.iter_mut().next() {
        first.stance = Some(Stance::Supporter);
        first.stance_because = "Said so".into();
    }
    account.actions.push(Action {
        what: "Call Brunner with Ines".into(),
        ..blank(1)
    });
    let names = names(&account);
    let disclosure = Disclosure::of(&[&account], &Programme::default(), &names, today());
    let first = &disclosure.people[0];
    let judgement = first.judgement.unwrap();
    assert_eq!(judgement.stance, Some(Stance::Supporter));
    assert!(judgement.because && !judgement.needs);
    assert_eq!(first.mentions, 2);
    let ines = disclosure
        .people
        .iter()
        .find(|one| one.known.name == "Ines Amstad");
    assert_eq!(
        ines.map(|one| (one.judgement, one.mentions)),
        Some((None, 3))
    );
}

#[test]
fn of_single_texts_only_those_are_listed_whom_they_name() {
    let names = names(&seeland());
    let disclosure = Disclosure::of_texts(&["Call Brunner", "with KAM", "Nadja Brunner"], &names);
    let people = disclosure.people.iter();
    let people: Vec<_> = people.map(|one| (&*one.known.name, one.mentions)).collect();
    assert_eq!(people, [("Dr. Nadja Brunner", 2)]);
    assert_eq!(disclosure.judged(), 0);
    assert_eq!(
        ROLES.text("Call Brunner".into(), &names),
        "Call Chief pharmacist"
    );
    assert_eq!(
        DisclosureChoice::AS_IT_IS.text("Call Brunner".into(), &names),
        "Call Brunner"
    );
}

#[test]
fn a_stakeholder_of_whom_nothing_is_noted_is_not_judged() {
    let account = seeland();
    let names = names(&account);
    let disclosure = Disclosure::of(&[&account], &Programme::default(), &names, today());
    assert_eq!(disclosure.judged(), 0);
}

#[test]
fn judgements_stay_at_home_when_asked() {
    let mut account = seeland();
    fill(&mut account, 7);
    let choice = DisclosureChoice {
        names: Leaves::AsItIs,
        judgements: Leaves::Not,
    };
    let left = choice.account(&account, &names(&account));
    for (before, after) in account.stakeholders.iter().zip(&left.stakeholders) {
        assert_eq!((&before.name, &before.needs), (&after.name, &after.needs));
        let needs_alone = Stakeholder {
            needs: before.needs.clone(),
            ..Stakeholder::default()
        };
        assert_eq!(
            Judgement::of(after, after.contact),
            Judgement::of(&needs_alone, None)
        );
        assert!(after.coverage.is_empty());
    }
}

#[test]
fn assessments_and_the_programme_keep_no_name_either() {
    let names = names(&seeland());
    let instrument = instrument(&[2]);
    let mut one = assessment(&instrument, &[3, 3]);
    one.name = "With Beat Ott".into();
    one.scope.team = "Team Amstad".into();
    let item = instrument.items().next().unwrap().clone();
    one.answers.set_note(&item, "Brunner said so");
    let left = ROLES.assessment(&one, &names);
    assert_eq!(left.name, "With Medical science liaison");
    assert_eq!(left.scope.team, "Team Account manager");
    assert_eq!(left.answers.note(&item), "Chief pharmacist said so");
    let mut programme = Programme::default();
    programme.actions.push(Action {
        owner: "Ines Amstad".into(),
        ..blank(1)
    });
    let left = ROLES.programme(&programme, &names);
    let owners: Vec<&str> = left.actions.iter().map(|one| &*one.owner).collect();
    assert_eq!(owners, ["Account manager"]);
}

const FULL: [&str; 6] = [
    "Nadja Brunner",
    "Jean-Luc Moreau",
    "Ann O'Neil",
    "Łukasz Żak",
    "Zoë van der Berg",
    "Drug committee Biel",
];

/// A text in which names stand among other words.
fn with_names() -> impl Strategy<Value = String> {
    let name = prop::sample::select(FULL.to_vec());
    let between = prop::sample::select(vec![
        " ", ", ", "\n", " Dr. ", " the ", "s ", "'s ", "-", " (", " =1 ",
    ]);
    prop::collection::vec((name, between), 0..5).prop_map(|pairs| {
        let pairs = pairs.into_iter();
        pairs
            .map(|(name, between)| format!("{name}{between}"))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_known_name_is_left_anywhere(seed in any::<u64>(), texts in prop::collection::vec(with_names(), 1..20)) {
        let mut account = Account::new(DocumentId::from_random(1), today());
        fill(&mut account, seed);
        // Every text of the document says something with names in it.
        let mut next = texts.iter().cycle();
        each_text(&mut account, &mut |_, _, text| {
            if let Some(written) = next.next() {
                written.clone_into(text);
            }
        });
        for (number, name) in (1..).zip(FULL) {
            account.stakeholders.push(person(number, name, ""));
        }
        let names = names(&account);
        let left = ROLES.account(&account, &names);
        let mut again = left.clone();
        each_text(&mut again, &mut |_, _, text| {
            assert_eq!(names.replaced(text), None, "{text:?}");
        });
        let json = left.write().to_string().to_lowercase();
        for name in FULL {
            // "xNadja Brunner" is no word of a name.
            let is_word = |at: usize| !json[..at].ends_with(char::is_alphanumeric);
            let name = name.to_lowercase();
            let mut found = json.match_indices(&name);
            prop_assert!(!found.any(|(at, _)| is_word(at)), "{} in {}", name, json);
        }
    }
}
