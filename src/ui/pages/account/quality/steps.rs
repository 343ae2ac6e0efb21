//! How complete each step is.

use leptos::prelude::*;

use crate::domain::account::quality::PlanQuality;
use crate::domain::account::steps::StepReport;
use crate::t;
use crate::ui::components::Section;
use crate::ui::text;

use super::super::lacks::{lack, way_to};
use super::super::nav::{page_name, page_of, state_name};
use super::super::{OpenAccount, open_account};

/// Each step with its share, its state, and the way to what it lacks first.
#[component]
pub fn Steps(quality: Memo<PlanQuality>) -> impl IntoView {
    let open = open_account();
    let rows = move || {
        quality.with(|quality| {
            let reports = quality.steps.iter();
            reports.map(|report| row(open, report)).collect::<Vec<_>>()
        })
    };
    let whole = move || percent(quality.with(|quality| quality.completeness));
    view! {
        <Section id="steps" title=t!("quality.steps") hint=t!("quality.steps_about").to_owned()>
            <table class="folds">
                <thead>
                    <tr>
                        <th scope="col">{t!("quality.step")}</th>
                        <th scope="col" class="numeric">
                            {t!("quality.complete")}
                        </th>
                        <th scope="col">{t!("quality.state")}</th>
                        <th scope="col">{t!("quality.first_gap")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{t!("quality.whole")}</th>
                        <td class="numeric" data-label=t!("quality.complete")>
                            {whole}
                        </td>
                        <td colspan="2">
                            <small class="muted">{t!("quality.whole_about")}</small>
                        </td>
                    </tr>
                </tfoot>
            </table>
        </Section>
    }
}

fn row(open: OpenAccount, report: &StepReport) -> AnyView {
    let page = page_of(report.step);
    let (state, mark) = state_name(report.state);
    let gap = report.gaps.first().map(|gap| {
        let words = open.editor.document.with(|account| lack(account, *gap));
        view! { <a href=way_to(open, *gap)>{words}</a> }
    });
    let label = gap.is_some().then_some(t!("quality.first_gap"));
    view! {
        <tr>
            <th scope="row">
                {report.step.number()} " "
                <a href=open.href(page, None)>{text::plain(page_name(page))}</a>
            </th>
            <td class="numeric" data-label=t!("quality.complete")>
                {percent(report.permille())}
            </td>
            <td data-label=t!("quality.state")>
                <span>
                    <span class="mark" data-state=mark></span>
                    " "
                    {state}
                </span>
            </td>
            <td data-label=label>{gap}</td>
        </tr>
    }
    .into_any()
}

/// Whole percent, rounded down: 100% are all of it.
fn percent(permille: u16) -> String {
    t!("quality.percent", n = permille / 10)
}
