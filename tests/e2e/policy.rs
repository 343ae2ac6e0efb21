//! What the policy of the page forbids, whatever gets into it.

use serde_json::json;

use crate::support::{Role, Setup};

/// Ways in which a text could become a program, each of which has to be refused.
const WAYS: [(&str, &str); 5] = [
    (
        "markup with a handler",
        "document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'",
    ),
    (
        "markup with a script",
        "document.createElement('div').innerHTML = '<script>alert(1)</script>'",
    ),
    (
        "markup with a frame",
        "document.body.insertAdjacentHTML('beforeend', '<iframe src=data:text/html,1></iframe>')",
    ),
    (
        "a script from elsewhere",
        "document.createElement('script').src = 'https://trellis.example/a.js'",
    ),
    (
        "a worker from elsewhere",
        "new Worker('https://trellis.example/a.js')",
    ),
];

#[test]
fn no_text_becomes_a_program() {
    // The browser tells its console, and the test by an error, of everything that it refuses.
    let findings = Setup::default().look(async |page| {
        page.open("#/").await;
        for (what, way) in WAYS {
            let tried = format!(
                "(() => {{ try {{ {way}; return 'done'; }} catch {{ return 'refused'; }} }})()"
            );
            assert_eq!(page.evaluate(&tried).await, json!("refused"), "{what}");
        }
        let own = "trustedTypes.createPolicy('another', {})";
        assert!(page.try_to_evaluate(own).await.is_err(), "a second policy");
        // And the app goes on.
        page.click_in((Role::Navigation, "Main"), Role::Link, "Your data")
            .await;
        page.is_titled("Your data").await;
    });
    assert!(!findings.violations.is_empty());
}
