//! Whether the page is shown by another app, such as a chat program, in a browser of its own.

/// What such browsers call themselves by: that of Android, and those that would pass for one of a phone or a computer.
const MARKS: [&str; 4] = ["; wv)", "Line/", "Slack", "Teams/"];

/// Whether another app shows the page. What a browser calls itself is a hint and no more: some say nothing.
pub fn is_within_app() -> bool {
    let agent = web_sys::window().map(|window| window.navigator().user_agent());
    agent.is_some_and(|agent| agent.is_ok_and(|agent| is_of_app(&agent)))
}

fn is_of_app(agent: &str) -> bool {
    // Not `str::contains`: its search is made for long texts, and every guest would load it.
    let has = |mark: &str| {
        let mut places = agent.as_bytes().windows(mark.len());
        places.any(|place| place == mark.as_bytes())
    };
    // On an iPhone only the system's web view leaves its own name out.
    let is_web_view = has("Mobile/") && !has("Safari/");
    is_web_view || MARKS.iter().any(|mark| has(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_of_other_apps_are_told_from_browsers() {
        let of_apps = [
            "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
             Chrome/128.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Mobile/15E148",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Mobile/15E148 Safari/604.1 Line/14.9.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Teams/1.7.00 \
             Chrome/120.0 Electron/28.0 Safari/537.36",
        ];
        let browsers = [
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile \
             Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Version/17.5 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             FxiOS/128.0 Mobile/15E148 Safari/605.1.15",
            "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Version/17.5 Safari/605.1.15",
        ];
        assert!(of_apps.iter().all(|agent| is_of_app(agent)));
        for agent in browsers {
            assert!(!is_of_app(agent), "{agent}");
        }
    }
}
