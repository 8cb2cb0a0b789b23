/** What the review page adds to the style of the report page. */
export const style = `
body.reviewing { padding-bottom: 3rem; }
body[aria-busy=true] { cursor: progress; }
.reviewing header { max-width: none; padding-top: .75rem; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; }
.top h1 { font-size: 1.25rem; margin: 0 auto 0 0; } .top h1 small { font-size: .8em; font-weight: normal; }
.tongues { display: flex; gap: .9rem; font-size: .875rem; } .tongues a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.reviewing .bar { padding: .5rem 1.25rem; margin-top: .5rem; gap: .35rem 1.25rem; }
.tools { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; align-items: center; }
.row { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.reviewing button, .reviewing select, .reviewing input:not([type=checkbox]) { font: inherit; font-size: .9rem; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .3rem .6rem; min-height: 2rem; }
.reviewing button { cursor: pointer; } .reviewing button:hover { background: var(--card); }
.reviewing button:disabled { opacity: .6; cursor: default; }
.reviewing button.main { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.reviewing select:focus-visible, .reviewing a:focus-visible, .reviewing h2:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.reviewing #where:focus:not(:focus-visible) { outline: none; }
.narrow { display: none; }
kbd { font: inherit; font-size: .75rem; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3em; }
.labels button { background: var(--fill); border: 1px solid var(--rule); border-bottom: var(--thick) var(--kind) var(--line); }
.labels button:hover { background: var(--fill); border-color: var(--line); }
.labels button[aria-pressed=true] { outline: 2px solid var(--line); }
.chip { background: var(--fill); border-bottom: var(--thick) var(--kind) var(--line); padding: .05rem .4rem; border-radius: .25rem; font-size: .9rem; }
#told { position: fixed; z-index: 6; left: 50%; bottom: .75rem; transform: translateX(-50%); width: max-content; max-width: min(40rem, calc(100vw - 1.5rem)); margin: 0; padding: .45rem .9rem; border-radius: .5rem; background: var(--ink); color: var(--paper); font-size: .9rem; overflow-wrap: anywhere; box-shadow: 0 4px 16px #0006; pointer-events: none; }
#told:empty { padding: 0; box-shadow: none; } #told.bad { outline: 3px solid var(--warn); font-weight: 650; }
#keys { margin: 0; padding: .75rem 1.25rem; background: var(--card); border-bottom: 1px solid var(--rule); font-size: .9rem; }
#keys p { margin: 0 0 .5rem; max-width: 50rem; } #keys dl { margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .25rem 1.5rem; }
#keys div { display: flex; gap: .6rem; } #keys dt { flex: 0 0 8.5rem; } #keys dd { margin: 0; }
.desk { display: grid; grid-template-columns: minmax(0, 1fr) minmax(17rem, 24rem); gap: 0 2rem; padding: 0 1.25rem; max-width: 96rem; margin: 0 auto; }
.desk main { padding: 0; max-width: none; margin: 0; }
.where { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: center; margin: 1rem 0 .5rem; } .where h2 { margin: 0 auto 0 0; font-size: 1.15rem; scroll-margin-top: 8rem; }
#text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; font-size: 1.1rem; margin: .5rem 0; max-width: 52rem; }
#text mark { cursor: pointer; scroll-margin: 9rem 0 5rem; } #text mark.unscored::after { content: "~"; } #text mark[aria-pressed=true] { outline: 2px solid var(--focus); outline-offset: 1px; }
mark.unsure::before { content: "?"; color: var(--warn); font-weight: 700; font-size: .75em; padding-right: .15em; }
mark.said::before { content: "✓"; color: var(--soft); font-size: .7em; padding-right: .15em; }
.near { color: var(--soft); font-size: .875rem; margin: .25rem 0; max-width: 52rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; overflow-wrap: anywhere; }
#entry > ul { list-style: none; margin: .25rem 0; padding: 0; font-size: .9rem; } #entry > .notes { color: var(--warn); }
#entry > .sources { display: flex; flex-wrap: wrap; gap: .1rem 1rem; color: var(--soft); }
.panel { border: 2px solid var(--focus); border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0; background: var(--card); }
.panel h3 { margin: 0 0 .35rem; overflow-wrap: anywhere; } .panel p { margin: .15rem 0; font-size: .9rem; } .panel .means { font-weight: 600; font-size: 1rem; }
.panel .row { margin: .5rem 0 0; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: .4rem .9rem; margin-top: .6rem; }
.fields label { display: flex; flex-direction: column; font-size: .85rem; color: var(--soft); min-width: 0; } .fields label.row { grid-column: 1; align-items: stretch; gap: 0; margin: 0; flex-wrap: nowrap; }
.fields input, .fields select { color: var(--ink); width: 100%; min-width: 0; }
.panel:has([name=law-0]) .fields { grid-template-columns: minmax(0, 2fr) repeat(3, minmax(0, 1fr)); }
.ticks { margin: .6rem 0 0; } legend.seen { position: static; width: auto; height: auto; clip-path: none; color: var(--soft); font-size: .85rem; padding: 0; }
.tick { overflow-wrap: anywhere; }
.casework h3 { margin: 1.25rem 0 .4rem; }
.case { border: 1px solid var(--rule); border-left: 3px solid var(--PENALTY); border-radius: .35rem; padding: .35rem .75rem; margin-bottom: .5rem; background: var(--card); }
.case summary { color: var(--ink); overflow-wrap: anywhere; } .case.fresh { border-left-color: var(--rule); } .case.fresh summary { color: var(--link); }
.case .row { margin: .6rem 0 .3rem; }
#pairs h3 { font-size: 1.15rem; margin-top: 2rem; } .pair .row { margin: .5rem 0; }
#list { padding-top: 1rem; position: sticky; top: 3.6rem; align-self: start; max-height: calc(100vh - 3.6rem); overflow: auto; } #list h2 { display: inline; font-size: 1.05rem; margin: 0; color: var(--ink); }
#list details { margin-bottom: 1rem; } #list ol { list-style: none; margin: .35rem 0 0; padding: 0; max-height: 38vh; overflow: auto; border-block: 1px solid var(--rule); }
#list li + li { border-top: 1px solid var(--rule); }
#list li button { width: 100%; text-align: left; border: 0; border-radius: 0; padding: .3rem .4rem; font-size: .85rem; overflow-wrap: anywhere; }
#list li button[aria-current] { background: var(--card); box-shadow: inset 3px 0 0 var(--focus); }
#list li button:focus-visible { outline-offset: -3px; }
#agreement table { font-size: .9rem; border-collapse: collapse; margin: .35rem 0; } #agreement th { text-align: left; font-weight: normal; padding-right: 1rem; } #agreement p { margin: .5rem 0 0; }
.count { color: var(--warn); font-weight: 650; }
@media (max-width: 60rem) { .desk { grid-template-columns: minmax(0, 1fr); } #list { position: static; max-height: none; border-top: 1px solid var(--rule); margin-top: 1.5rem; } }
@media (max-width: 42rem) {
  .desk { padding: 0 .9rem; } .reviewing .bar { position: sticky; top: 0; padding: .4rem .9rem; } .reviewing .bar button { padding: .25rem .45rem; font-size: .85rem; }
  .tools { width: 100%; } .reviewing .bar .row { gap: .3rem; width: 100%; } .reviewing .bar button { flex: 1 0 auto; min-width: 2.75rem; }
  .labels { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); } .labels button { overflow-wrap: anywhere; }
  .narrow { display: inline; } .wide { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  kbd { display: none; } #keys kbd { display: inline; } .panel { padding: .6rem .7rem; }
  .panel:has([name=law-0]) .fields { grid-template-columns: 1fr 1fr 1fr; } .fields label.row { grid-column: 1 / -1; }
  .fields { grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr)); }
  .borders button { min-width: 2.75rem; } .where h2 { width: 100%; }
}
@media print { .reviewing .bar, #list, #keys, .panel, .row { display: none !important; } .desk { display: block; } }
`
