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
html { scroll-padding-top: 5.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
h2 small, h3 small { color: var(--soft); font-weight: normal; font-size: .85em; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, mark:focus-visible, summary:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }
[data-w], mark, q { unicode-bidi: isolate; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .75rem; z-index: 5; }
.facts, .soft, footer, small, output { color: var(--soft); }
.facts { margin: .25rem 0 .75rem; max-width: 60rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin: 1rem 0 1.25rem; }
.counts div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--soft); font-size: .85rem; }
.counts dd { margin: 0; font-size: 1.75rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; }

.bar { position: sticky; top: 0; z-index: 3; background: var(--paper); border-block: 1px solid var(--rule); display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-items: center; padding: .5rem max(1.25rem, calc((100% - 80rem) / 2 + 1.25rem)); }
.bar nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; font-weight: 600; }
.bar nav a { text-decoration: none; } .bar nav a:hover { text-decoration: underline; }
.bar search { display: none; flex: 1 1 18rem; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
.bar search label { flex: 0 1 24rem; min-width: 0; display: flex; } .bar search output { font-size: .875rem; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.languages { display: none; }
.live .bar search, .live .languages { display: flex; }
.languages button { font: inherit; font-size: .875rem; background: none; color: var(--soft); border: 1px solid var(--rule); padding: .2rem .6rem; cursor: pointer; }
.languages button + button { border-left: 0; }
.languages button:first-child { border-radius: .4rem 0 0 .4rem; } .languages button:last-child { border-radius: 0 .4rem .4rem 0; }
.languages button[aria-pressed=true] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
input[type=search] { font: inherit; padding: .3rem .6rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: inherit; width: 100%; }
input::placeholder { color: var(--soft); opacity: 1; }

fieldset { border: 0; margin: 0 0 .75rem; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; font-size: .9rem; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
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
body:has(#show-PERSON:not(:checked)) mark.PERSON, body:has(#show-PLACE:not(:checked)) mark.PLACE, body:has(#show-STATUTE:not(:checked)) mark.STATUTE,
body:has(#show-PENALTY:not(:checked)) mark.PENALTY, body:has(#show-ORG:not(:checked)) mark.ORG, body:has(#show-DATE:not(:checked)) mark.DATE { --fill: transparent; border-bottom-color: transparent; }
body:has(#show-PERSON:not(:checked)) mark.PERSON::after, body:has(#show-PLACE:not(:checked)) mark.PLACE::after, body:has(#show-STATUTE:not(:checked)) mark.STATUTE::after,
body:has(#show-PENALTY:not(:checked)) mark.PENALTY::after, body:has(#show-ORG:not(:checked)) mark.ORG::after, body:has(#show-DATE:not(:checked)) mark.DATE::after { content: none !important; }

.modality { display: inline-block; font-size: .8em; line-height: 1.4; padding: 0 .45em; border-radius: 1em; border: 1px solid var(--rule); color: var(--soft); white-space: nowrap; }
.modality:not(.imposed) { border: 1px dashed var(--warn); color: var(--warn); font-weight: 600; }

.places { display: grid; grid-template-columns: minmax(0, 2fr) minmax(16rem, 1fr); gap: 1rem 2.5rem; align-items: start; margin-bottom: 1.5rem; }
.places h3 { margin-top: .5rem; }
figure { margin: 0; }
.map { width: 100%; height: auto; display: block; }
.map path { fill: var(--card); stroke: var(--soft); stroke-width: 1; stroke-linejoin: round; }
.map circle { fill: var(--PENALTY); fill-opacity: .55; stroke: var(--PENALTY); stroke-width: 1; }
.map circle:hover { fill-opacity: .85; }
.map text { font-size: 13.5px; fill: var(--ink); paint-order: stroke; stroke: var(--card); stroke-width: 3px; stroke-linejoin: round; pointer-events: none; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: .5rem 2.5rem; align-items: start; }
.chart h3 { margin: 1rem 0 .35rem; }
.bars { width: 100%; border-collapse: collapse; font-size: .9rem; table-layout: fixed; }
.bars th, .bars td { border: 0; padding: .2rem 0; vertical-align: top; position: static; background: none; font-weight: normal; }
.bars th { width: 56%; padding-right: .75rem; text-align: left; overflow-wrap: break-word; }
.bars th small { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: .8rem; line-height: 1.3; }
.bars td:last-child { width: 2.75rem; text-align: right; font-variant-numeric: tabular-nums; }
.bars .line { display: block; width: 100%; height: .8rem; margin-top: .32rem; } .bars rect { fill: var(--PERSON); }
details summary { cursor: pointer; color: var(--link); font-size: .9rem; padding: .15rem 0; }

.list, .pairs, .others, .timeline { list-style: none; margin: 0; padding: 0; }
.list li { padding: .35rem 0; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.pair { border: 1px solid var(--rule); border-radius: .5rem; padding: .25rem 1rem .5rem; margin-bottom: .75rem; }
.pair p { margin: .25rem 0; overflow-wrap: anywhere; } .pair h4 { font-size: 1rem; margin: .5rem 0 0; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 2rem; }
.beside > div + div { border-left: 1px solid var(--rule); padding-left: 2rem; }
.person { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr); gap: 0 2rem; padding: .8rem 0; border-top: 1px solid var(--rule); }
.person h4 { margin: 0; font-size: 1.05rem; grid-column: 1; overflow-wrap: anywhere; }
.person .soft { grid-column: 1; } .person p { margin: .15rem 0; font-size: .875rem; overflow-wrap: anywhere; }
.person .timeline { grid-column: 2; grid-row: 1 / span 3; }
.timeline li { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: 0 1rem; border-left: 2px solid var(--rule); padding: .1rem 0 .45rem 1rem; position: relative; overflow-wrap: anywhere; }
.timeline li::before { content: ""; position: absolute; left: calc(-.3rem - 3px); top: .5rem; width: .6rem; height: .6rem; border-radius: 50%; background: var(--PENALTY); border: 2px solid var(--paper); }
.timeline .when { font-variant-numeric: tabular-nums; color: var(--soft); }
.links { font-size: .875rem; white-space: normal; } .links > a { margin-inline: .35rem; } .source + .source { margin-left: .35rem; }
.review { color: var(--warn); }
.others { columns: 3 20rem; column-gap: 2.5rem; font-size: .9rem; }
.others li { break-inside: avoid; padding: .2rem 0; overflow-wrap: anywhere; } .others .review { margin: 0; display: inline; padding-left: .35rem; }

#report article { display: grid; grid-template-columns: 3rem minmax(0, 46rem) minmax(0, 1fr); column-gap: 1.25rem; padding: 1rem 0; border-top: 1px solid var(--rule); content-visibility: auto; contain-intrinsic-size: auto 10rem; }
#report h3 { margin: 0; font-size: 1rem; text-align: right; font-variant-numeric: tabular-nums; }
#report h3 a { color: var(--soft); text-decoration: none; }
#report article > * { grid-column: 2; }
#report article h3 { grid-column: 1; grid-row: 1; }
#report .text { margin: 0; grid-row: 1; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.75; }
#report article ul { list-style: none; margin: 0; padding: 0; font-size: .875rem; }
#report article ul.cases { grid-column: 3; grid-row: 1 / span 4; align-self: start; background: var(--card); border-left: 3px solid var(--PENALTY); border-radius: .25rem; padding: .5rem .75rem; overflow-wrap: anywhere; }
#report article ul.cases li + li { margin-top: .4rem; }
#report article ul.notes { color: var(--warn); margin-top: .5rem; }
#report article ul.sources { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .4rem; color: var(--soft); }
.person, .others li, .list li { content-visibility: auto; contain-intrinsic-size: auto 4rem; }
:target { background: var(--card); box-shadow: -4px 0 0 var(--focus); }
section:target, main:target { background: none; box-shadow: none; }
code { font-size: .85em; overflow-wrap: anywhere; }
q { color: var(--ink); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--rule); }
th { position: sticky; top: 3.1rem; background: var(--paper); z-index: 1; }
th button { text-align: left; font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: .15rem 0; cursor: pointer; }
th button::after { content: " ↕"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; }
td { font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
#cases table { table-layout: fixed; } #cases td { hyphens: auto; }
#cases th:nth-child(1) { width: 10.5%; } #cases th:nth-child(2) { width: 13%; } #cases th:nth-child(3) { width: 13%; } #cases th:nth-child(4) { width: 16.5%; }
#cases th:nth-child(5) { width: 14%; } #cases th:nth-child(6) { width: 10.5%; } #cases th:nth-child(8) { width: 6%; }
#tip { position: fixed; z-index: 4; max-width: min(28rem, calc(100vw - 1rem)); background: var(--ink); color: var(--paper); border-radius: .5rem; padding: .5rem .75rem; font-size: .875rem; line-height: 1.45; white-space: pre-line; pointer-events: none; box-shadow: 0 4px 16px #0006; overflow-wrap: anywhere; }
#tip::first-line { font-weight: 700; }
footer { margin: 3rem auto 2rem; border-top: 1px solid var(--rule); font-size: .875rem; overflow-wrap: anywhere; }
[hidden], .empty { display: none !important; }
@media (max-width: 70rem) {
  #report article { grid-template-columns: 3rem minmax(0, 1fr); }
  #report article ul.cases { grid-column: 2; grid-row: auto; margin-top: .6rem; }
}
@media (max-width: 56rem) {
  .places { grid-template-columns: minmax(0, 1fr); }
  .person { display: block; } .person .timeline { margin: .35rem 0; padding-left: .4rem; }
}
@media screen and (max-width: 42rem) {
  html { scroll-padding-top: 1rem; }
  header, main, footer { padding-inline: .9rem; }
  h1 { font-size: 1.35rem; } h2 { margin-top: 2.25rem; }
  .counts { gap: .5rem 1.5rem; } .counts dd { font-size: 1.4rem; }
  .bar { position: static; padding: .6rem .9rem; gap: .6rem 1rem; } .bar search { flex-basis: 100%; } .bar search label { flex: 1; }
  .bar a, .languages button, details summary { padding-block: .3rem; }
  .map text { font-size: 24px; stroke-width: 5px; } .map text.minor { display: none; }
  .beside { grid-template-columns: minmax(0, 1fr); } .beside > div + div { border-left: 0; padding-left: 0; border-top: 1px dashed var(--rule); }
  .timeline li { display: block; }
  #report article { display: block; } #report h3 { text-align: left; } #report article ul { margin-top: .6rem; }
  .sortable, .sortable thead, .sortable tbody, .sortable tr, .sortable td { display: block; }
  .sortable thead tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; } .sortable th { position: static; border: 0; padding: 0 0 .3rem; }
  .sortable tbody tr { border: 1px solid var(--rule); border-radius: .5rem; margin-bottom: .6rem; padding: .45rem .75rem; }
  .sortable td { border: 0; padding: .1rem 0; } .sortable td:empty { display: none; }
  #cases th:nth-child(n) { width: auto; }
  #cases td:first-child { color: var(--soft); } #cases td:last-child a::before { content: "№ "; } #cases td:nth-child(2) { font-weight: 600; }
  #reports td:nth-child(n+3) { display: inline-block; margin-right: 1.25rem; }
}
@media print {
  :root { --paper: #fff; --card: #f6f6f6; --ink: #000; --soft: #333; --rule: #999; --link: #000; --warn: #7c2d12; color-scheme: light; }
  body { font-size: 9.5pt; } header, main, footer { max-width: none; padding: 0; }
  .bar, .skip, fieldset, #tip { display: none !important; }
  #report article, .person, .others li, .list li { content-visibility: visible; }
  #report article, tr, thead, .pair, .timeline li { break-inside: avoid; } thead { display: table-header-group; }
  .charts { display: block; columns: 2; } .places { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); gap: 1rem; }
  .sortable { font-size: 8pt; } .sortable th, .sortable td { padding: .25rem .35rem; } /* Chromium repeats no head that holds boxes of buttons. */ th button { display: contents; }
  h2, h3, h4 { break-after: avoid; } th { position: static; }
  mark, .map, .bars svg, .modality { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  #report article { grid-template-columns: 2rem 1fr; } #report article ul.cases { grid-column: 2; grid-row: auto; }
  .person { grid-template-columns: 11rem 1fr; gap: 0 1rem; } .timeline li { grid-template-columns: 7.5rem 1fr; }
  .others { columns: 2; }
  .source a::after { content: " " attr(href); font-size: .85em; overflow-wrap: anywhere; }
  th button::after { content: none; }
}
`
