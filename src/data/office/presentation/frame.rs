//! What every presentation has beside its slides: a master, a layout, and a theme, in which colours and fonts are changed
//! for all slides at once.

use super::super::package::Part;
use super::super::xml::{HEAD, Xml, xml};
use super::shapes::Shapes;
use super::{TITLE, TITLE_SIZE, root};

/// The font that the widths are measured by.
const FONT: &str = "Arial";

/// Colours by the names that a theme has for them, in its order.
const COLOURS: [(&str, &str); 12] = [
    ("dk1", "17241C"),
    ("lt1", "FFFFFF"),
    ("dk2", "4A584D"),
    ("lt2", "F2F5EA"),
    ("accent1", "EFB332"),
    ("accent2", "3F7656"),
    ("accent3", "75826F"),
    ("accent4", "C5CEB8"),
    ("accent5", "7FA072"),
    ("accent6", "795400"),
    ("hlink", "17583A"),
    ("folHlink", "4A584D"),
];

pub fn parts() -> [Part; 3] {
    [
        Part {
            path: "ppt/slideMasters/slideMaster1.xml".to_owned(),
            kind: kind!("slideMaster"),
            text: master().document(),
            relations: vec![
                ("slideLayout", "../slideLayouts/slideLayout1.xml".to_owned()),
                ("theme", "../theme/theme1.xml".to_owned()),
            ],
        },
        Part {
            path: "ppt/slideLayouts/slideLayout1.xml".to_owned(),
            kind: kind!("slideLayout"),
            text: layout().document(),
            relations: vec![("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())],
        },
        Part {
            path: "ppt/theme/theme1.xml".to_owned(),
            kind: "application/vnd.openxmlformats-officedocument.theme+xml",
            text: theme(),
            relations: Vec::new(),
        },
    ]
}

/// A tree with the place of the title.
fn titled() -> Xml {
    let mut shapes = Shapes::new("en");
    shapes.title(TITLE, "");
    shapes.tree()
}

fn master() -> Xml {
    let white = xml("p:bg").holding(
        xml("p:bgPr")
            .holding(xml("a:solidFill").holding(xml("a:schemeClr").with("val", "bg1")))
            .holding(xml("a:effectLst")),
    );
    let map = [
        ("bg1", "lt1"),
        ("tx1", "dk1"),
        ("bg2", "lt2"),
        ("tx2", "dk2"),
        ("accent1", "accent1"),
        ("accent2", "accent2"),
        ("accent3", "accent3"),
        ("accent4", "accent4"),
        ("accent5", "accent5"),
        ("accent6", "accent6"),
        ("hlink", "hlink"),
        ("folHlink", "folHlink"),
    ];
    let map = (map.into_iter()).fold(xml("p:clrMap"), |map, (name, of)| map.with(name, of));
    let style = |name, font: &str, size: f64, bold: bool| {
        xml(name).holding(
            xml("a:lvl1pPr").with("algn", "l").holding(
                xml("a:defRPr")
                    .with("sz", (size * 100.0) as u32)
                    .with("b", u8::from(bold))
                    .holding(xml("a:solidFill").holding(xml("a:schemeClr").with("val", "tx1")))
                    .holding(xml("a:latin").with("typeface", font)),
            ),
        )
    };
    root("p:sldMaster")
        .holding(xml("p:cSld").holding(white).holding(titled()))
        .holding(map)
        .holding(
            xml("p:sldLayoutIdLst").holding(
                xml("p:sldLayoutId")
                    .with("id", 2_147_483_649_u32)
                    .with("r:id", super::relation(0)),
            ),
        )
        .holding(
            xml("p:txStyles")
                .holding(style("p:titleStyle", "+mj-lt", TITLE_SIZE, true))
                .holding(style("p:bodyStyle", "+mn-lt", 12.0, false))
                .holding(style("p:otherStyle", "+mn-lt", 12.0, false)),
        )
}

fn layout() -> Xml {
    root("p:sldLayout")
        .with("type", "titleOnly")
        .with("preserve", 1)
        .holding(xml("p:cSld").with("name", "Title Only").holding(titled()))
        .holding(xml("p:clrMapOvr").holding(xml("a:masterClrMapping")))
}

fn theme() -> String {
    let colours: String = COLOURS
        .iter()
        .map(|(name, colour)| format!("<a:{name}><a:srgbClr val=\"{colour}\"/></a:{name}>"))
        .collect();
    let fonts: String = ["majorFont", "minorFont"]
        .iter()
        .map(|name| {
            format!(
                "<a:{name}><a:latin typeface=\"{FONT}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:{name}>"
            )
        })
        .collect();
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let fills = fill.repeat(3);
    let lines: String = [6350, 12_700, 19_050]
        .iter()
        .map(|width| format!("<a:ln w=\"{width}\">{fill}</a:ln>"))
        .collect();
    let effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Trellis\">\
        <a:themeElements><a:clrScheme name=\"Trellis\">{colours}</a:clrScheme>\
        <a:fontScheme name=\"Trellis\">{fonts}</a:fontScheme>\
        <a:fmtScheme name=\"Trellis\"><a:fillStyleLst>{fills}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>\
        <a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme>\
        </a:themeElements></a:theme>"
    )
}
