//! The facts of a packet, as a list of terms.

use leptos::prelude::*;

/// One fact.
pub fn fact(term: &'static str, value: String) -> AnyView {
    fact_with(term, value, String::new())
}

/// One fact and a remark on it.
pub fn fact_with(term: &'static str, value: String, remark: String) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>
                {value}
                {(!remark.is_empty())
                    .then(|| {
                        view! {
                            " "
                            <small>{remark}</small>
                        }
                    })}
            </dd>
        </div>
    }
    .into_any()
}

/// The list of them.
pub fn facts(all: Vec<AnyView>) -> AnyView {
    view! { <dl class="packet-facts">{all}</dl> }.into_any()
}
