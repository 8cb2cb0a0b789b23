/**
 * Style of the page. Each label has its own colour and its own line, so that nobody needs to tell colours apart;
 * the text itself keeps its colour, far above the contrast that readers need.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --card: #f8f9fb; --ink: #1c1f24; --soft: #565d68; --rule: #d5dae1; --link: #0b57b8; --focus: #b45309; --warn: #9a3412;
  --PERSON: #1d4ed8; --PERSON-fill: #dce8ff; --PLACE: #047857; --PLACE-fill: #d3f5e5;
  --STATUTE: #6d28d9; --STATUTE-fill: #ece4fe; --PENALTY: #b91c1c; --PENALTY-fill: #ffe3df;
  --ORG: #8a5a00; --ORG-fill: #fdf0c4; --DATE: #4b5563; --DATE-fill: #e8ebef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --card: #1c2027; --ink: #e6e9ee; --soft: #a4adba; --rule: #363d48; --link: #8ab8ff; --focus: #fbbf24; --warn: #fdba74;
    --PERSON: #93b8ff; --PERSON-fill: #1d3461; --PLACE: #6ee7b7; --PLACE-fill: #0f3d31;
    --STATUTE: #c4b0ff; --STATUTE-fill: #392a63; --PENALTY: #fca5a5; --PENALTY-fill: #571f20;
    --ORG: #fcd34d; --ORG-fill: #463607; --DATE: #cbd2db; --DATE-fill: #333a45;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 7rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h2 small { color: var(--soft); font-weight: normal; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible, mark:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .75rem; z-index: 3; }
.facts, footer, small, output { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
.counts div { border: 1px solid var(--rule); border-radius: .5rem; padding: .35rem .8rem; min-width: 5.5rem; }
.counts dt { color: var(--soft); font-size: .8rem; }
.counts dd { margin: 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.bar { position: sticky; top: 0; z-index: 2; background: var(--paper); border-block: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .5rem max(1.25rem, calc((100% - 78rem) / 2 + 1.25rem)); }
.bar nav { display: flex; gap: 1rem; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .9rem; font-size: .9rem; }
legend { position: absolute; left: -99rem; }
fieldset label { display: inline-flex; gap: .3rem; align-items: baseline; cursor: pointer; }
input[type=checkbox] { accent-color: var(--link); width: 1rem; height: 1rem; align-self: center; }
mark, fieldset span { color: inherit; border-radius: .15rem; padding: 0 .1rem; }
mark { -webkit-box-decoration-break: clone; box-decoration-break: clone; scroll-margin-top: 8rem; }
.PERSON { --line: var(--PERSON); --fill: var(--PERSON-fill); --kind: solid; --thick: 2px; }
.PLACE { --line: var(--PLACE); --fill: var(--PLACE-fill); --kind: dashed; --thick: 2px; }
.STATUTE { --line: var(--STATUTE); --fill: var(--STATUTE-fill); --kind: double; --thick: 4px; }
.PENALTY { --line: var(--PENALTY); --fill: var(--PENALTY-fill); --kind: solid; --thick: 4px; }
.ORG { --line: var(--ORG); --fill: var(--ORG-fill); --kind: dotted; --thick: 3px; }
.DATE { --line: var(--DATE); --fill: var(--DATE-fill); --kind: solid; --thick: 1px; }
mark, fieldset label[class] span { background: var(--fill); border-bottom: var(--thick) var(--kind) var(--line); }
mark.same { outline: 2px solid var(--line); }
mark.noted::before { content: "⚠"; color: var(--warn); font-size: .8em; padding-right: .15em; }
body:has(#show-names:checked) mark::after { font-size: .65rem; font-weight: 700; color: var(--line); padding-left: .3em; letter-spacing: .03em; }
body:has(#show-names:checked) mark.PERSON::after { content: "PERSON"; }
body:has(#show-names:checked) mark.PLACE::after { content: "PLACE"; }
body:has(#show-names:checked) mark.STATUTE::after { content: "STATUTE"; }
body:has(#show-names:checked) mark.PENALTY::after { content: "PENALTY"; }
body:has(#show-names:checked) mark.ORG::after { content: "ORG"; }
body:has(#show-names:checked) mark.DATE::after { content: "DATE"; }
body:has(#show-PERSON:not(:checked)) mark.PERSON, body:has(#show-PLACE:not(:checked)) mark.PLACE, body:has(#show-STATUTE:not(:checked)) mark.STATUTE,
body:has(#show-PENALTY:not(:checked)) mark.PENALTY, body:has(#show-ORG:not(:checked)) mark.ORG, body:has(#show-DATE:not(:checked)) mark.DATE { --fill: transparent; border-bottom-color: transparent; }
body:has(#show-PERSON:not(:checked)) mark.PERSON::after, body:has(#show-PLACE:not(:checked)) mark.PLACE::after, body:has(#show-STATUTE:not(:checked)) mark.STATUTE::after,
body:has(#show-PENALTY:not(:checked)) mark.PENALTY::after, body:has(#show-ORG:not(:checked)) mark.ORG::after, body:has(#show-DATE:not(:checked)) mark.DATE::after { content: none !important; }
.filter { display: inline-flex; gap: .5rem; align-items: center; margin: 0 1.25rem .75rem 0; }
input[type=search] { font: inherit; padding: .3rem .6rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: inherit; width: min(20rem, 60vw); }
article { display: grid; grid-template-columns: 3rem minmax(0, 46rem) minmax(0, 1fr); column-gap: 1.25rem; padding: 1rem 0; border-top: 1px solid var(--rule); }
article h3 { margin: 0; font-size: 1rem; text-align: right; font-variant-numeric: tabular-nums; }
article h3 a { color: var(--soft); text-decoration: none; }
article > * { grid-column: 2; }
article h3 { grid-column: 1; grid-row: 1; }
article .text { margin: 0; grid-row: 1; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.75; }
article ul { list-style: none; margin: 0; padding: 0; font-size: .875rem; }
article ul.cases { grid-column: 3; grid-row: 1 / span 4; align-self: start; background: var(--card); border-left: 3px solid var(--PENALTY); border-radius: .25rem; padding: .5rem .75rem; }
article ul.cases li + li { margin-top: .4rem; }
article ul.notes { color: var(--warn); margin-top: .5rem; }
article ul.sources { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .4rem; color: var(--soft); }
article:target, tr:target { background: var(--card); box-shadow: -4px 0 0 var(--focus); }
code { font-size: .85em; overflow-wrap: anywhere; }
q { color: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--rule); }
th { position: sticky; top: 3rem; background: var(--paper); z-index: 1; }
th button { text-align: left; white-space: nowrap; font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: .15rem 0; cursor: pointer; }
th button::after { content: " ↕"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; }
td { font-variant-numeric: tabular-nums; }
td ul { list-style: none; margin: 0; padding: 0; }
#cases td:first-child { white-space: nowrap; }
#tip { position: fixed; z-index: 4; max-width: min(28rem, calc(100vw - 1rem)); background: var(--ink); color: var(--paper); border-radius: .5rem; padding: .5rem .75rem; font-size: .875rem; line-height: 1.45; white-space: pre-line; pointer-events: none; box-shadow: 0 4px 16px #0006; overflow-wrap: anywhere; }
#tip::first-line { font-weight: 700; }
footer { margin: 3rem auto 2rem; border-top: 1px solid var(--rule); font-size: .875rem; }
[hidden] { display: none !important; }
@media (max-width: 70rem) { article { grid-template-columns: 3rem minmax(0, 1fr); } article ul.cases { grid-column: 2; grid-row: auto; margin-top: .6rem; } }
@media (max-width: 42rem) {
  header, main, footer { padding-inline: .9rem; }
  .bar { position: static; padding-inline: .9rem; }
  html { scroll-padding-top: 1rem; }
  article { display: block; } article h3 { text-align: left; } article ul { margin-top: .6rem; }
  table, thead, tbody, tr, td { display: block; } .counts div { min-width: 4.5rem; padding-inline: .6rem; }
  thead tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; } th { position: static; border: 0; padding: 0 0 .3rem; }
  tbody tr { border: 1px solid var(--rule); border-radius: .5rem; margin-bottom: .6rem; padding: .3rem 0; }
  td { border: 0; padding: .15rem .75rem .15rem 7.25rem; position: relative; }
  td:empty { display: none; } td::before { content: attr(data-column); color: var(--soft); position: absolute; left: .75rem; width: 6rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --link: #000; }
  body { font-size: 10pt; } .bar, .filter, .skip, output, #tip { display: none !important; }
  article, tr { break-inside: avoid; } h2 { break-after: avoid; } th { position: static; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  article { grid-template-columns: 2rem 1fr; } article ul.cases { grid-column: 2; grid-row: auto; }
  .sources a::after { content: " " attr(href); font-size: .85em; overflow-wrap: anywhere; }
  th button::after { content: none; }
}
`
