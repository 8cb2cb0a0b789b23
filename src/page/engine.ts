/** The pipeline in a browser: files of a reader → a run, as `atau annotate` makes it. */
import type { Source } from '../../pipeline/document.js'
import { annotator } from '../../pipeline/index.js'
import { linkPeople } from '../../pipeline/link/index.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import { loadJudgements, loadMatcher } from '../load/match.js'
import { loadLexicon } from '../load.js'
import { titlesOf } from '../titles.js'
import { peopleIn, type Titles } from '../write/document.js'
import type { Run } from '../write/run-files.js'

export interface Engine {
  readonly annotate: (source: Source) => Promise<Annotated>
  readonly link: (annotated: readonly Annotated[]) => Run
  readonly titles: Titles
}

export function openEngine(tagger?: Tagger): Engine {
  const lexicon = loadLexicon()
  return {
    annotate: annotator(lexicon, tagger),
    link: (annotated) => {
      const { documents, people } = linkPeople(annotated, loadMatcher(), loadJudgements())
      return {
        documents: documents.map((each) => ({ ...each, people: peopleIn(each.entries, people) })),
        people,
      }
    },
    titles: titlesOf(lexicon),
  }
}
