import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostFrequent } from '../../src/library/tally.ts';
import { stopWords } from '../../src/library/tf-idf/stop-words.ts';
import { splitWords } from '../../src/library/tf-idf/words.ts';
import { phraseKey } from '../../src/library/topics/phrase.ts';
import { corpusPapers, hasCorpus, shippedTaxonomy } from './corpus.ts';

const { leaves, groups } = shippedTaxonomy();
const wordList = 'common-words.txt';
const readWords = () =>
  readFileSync(new URL(wordList, import.meta.url), 'utf8')
    .split('\n')
    .filter((word) => word !== '');

// Words that at least so many of the abstracts have, as they are written.
const commonFrom = 12;

const corpora = ['topics-paperlists.jsonl.gz', 'math-arxiv.jsonl.gz', 'prose.jsonl.gz'];
test.skipIf(!corpora.every(hasCorpus))(
  'the list of common words is that of real abstracts',
  () => {
    const counts = new Map<string, number>();
    for (const { title, abstract } of corpora.flatMap(corpusPapers)) {
      for (const word of new Set(splitWords(`${title}. ${abstract}`).map(({ text }) => text))) {
        if (/^[a-z]{4,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const common = [...counts].filter(([, papers]) => papers >= commonFrom).map(([word]) => word);
    return expect(`${common.sort().join('\n')}\n`).toMatchFileSnapshot(wordList);
  },
  60_000,
);

test('every common word that a wildcard catches has been looked at', () => {
  const words = readWords();
  const caught = leaves.flatMap(({ id, phrases }) =>
    phrases
      .filter(({ text }) => text.endsWith('*'))
      .map(({ text }) => {
        const prefix = splitWords(text).at(-1)?.plain ?? '*';
        return `${id}: ${text} = ${words.filter((word) => word.startsWith(prefix)).join(' ')}`;
      }),
  );
  return expect(`${caught.sort().join('\n')}\n`).toMatchFileSnapshot('wildcards.txt');
});

/** The leaves of each phrase. */
const shared = new Map<string, string[]>();
for (const { id, phrases } of leaves) {
  for (const { text } of phrases)
    shared.set(phraseKey(text), [...(shared.get(phraseKey(text)) ?? []), id]);
}

test('a phrase that all but settles a subject settles one only', () => {
  const strong = new Map<string, string[]>();
  for (const { id, phrases } of leaves) {
    for (const { text, weight, isAcronym } of phrases) {
      if (weight < 3 || isAcronym) continue;
      strong.set(phraseKey(text), [...(strong.get(phraseKey(text)) ?? []), id]);
    }
  }
  const twice = [...strong].filter(([, ids]) => ids.length > 1);
  expect(twice.map(([phrase, ids]) => `${phrase}: ${ids.join(', ')}`)).toEqual([]);
});

test('no phrase speaks for more than three subjects', () => {
  const often = [...shared].filter(([, ids]) => ids.length > 3);
  expect(often.map(([phrase, ids]) => `${phrase}: ${ids.join(', ')}`)).toEqual([]);
});

test('no phrase is a word that any abstract may have', () => {
  const plain = [
    'new',
    'model',
    'method',
    'data',
    'result',
    'problem',
    'approach',
    'learning',
    'network',
    'time',
  ];
  const general = [...shared].filter(([phrase]) => plain.includes(phrase));
  expect(general).toEqual([]);
});

test('no acronym is a common word in capitals, but for names that some write in small letters', () => {
  const named =
    `adam bert clip fmri grpo llama llava lora lstm ltlf lvlm mapf marl maxsat mcts mimic mimo mllm nerf peft pomdp rlhf
    rlvr slam smiles tess`.split(/\s+/);
  const short = [
    'aim',
    'all',
    'and',
    'any',
    'are',
    'art',
    'bit',
    'but',
    'can',
    'cat',
    'few',
    'for',
    'has',
    'how',
    'key',
    'low',
    'map',
    'may',
    'net',
    'new',
    'not',
    'one',
    'our',
    'out',
    'set',
    'the',
    'top',
    'two',
    'use',
    'was',
    'way',
    'who',
    'am',
    'as',
    'at',
    'be',
    'by',
    'do',
    'he',
    'if',
    'in',
    'is',
    'it',
    'no',
    'of',
    'on',
    'or',
    'so',
    'to',
    'us',
    'we',
  ];
  const words = new Set([...readWords(), ...short]);
  const acronyms = leaves.flatMap(({ phrases }) => phrases.filter(({ isAcronym }) => isAcronym));
  const clashes = acronyms
    .map(({ text }) => text.toLowerCase())
    .filter((text) => words.has(text) && !named.includes(text));
  expect(clashes).toEqual([]);
});

test('every leaf has phrases enough to be found, and a field', () => {
  const faults = leaves.flatMap(({ id, phrases, parents }) => [
    ...(phrases.filter(({ weight }) => weight === 3).length < 4 ? [`${id}: too few phrases`] : []),
    ...(parents.length === 0 ? [`${id}: no field`] : []),
  ]);
  expect(faults).toEqual([]);
});

test('every category of arXiv but the broadest speaks for a leaf, and only existing ones do', () => {
  const used = new Set(leaves.flatMap(({ arxiv }) => arxiv));
  expect(arxivCategories.filter((category) => !used.has(category))).toEqual([]);
  expect([...used].filter((category) => !arxivCategories.includes(category))).toEqual([]);
});

test('titles are told apart and fit on a line', () => {
  const titles = groups.map(({ title }) => title);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  expect(titles.filter((title) => title.length > 60)).toEqual([]);
});

// Without cs.AI, cs.LG and stat.ML, which papers of any subject carry, and the oddments of cs.OH, math.GM, physics.gen-ph and
// physics.data-an.
const arxivCategories = `
  astro-ph.CO astro-ph.EP astro-ph.GA astro-ph.HE astro-ph.IM astro-ph.SR
  cond-mat.dis-nn cond-mat.mes-hall cond-mat.mtrl-sci cond-mat.other cond-mat.quant-gas cond-mat.soft
  cond-mat.stat-mech cond-mat.str-el cond-mat.supr-con
  cs.AR cs.CC cs.CE cs.CG cs.CL cs.CR cs.CV cs.CY cs.DB cs.DC cs.DL cs.DM cs.DS cs.ET cs.FL cs.GR cs.GT cs.HC cs.IR
  cs.IT cs.LO cs.MA cs.MM cs.MS cs.NA cs.NE cs.NI cs.OS cs.PF cs.PL cs.RO cs.SC cs.SD cs.SE cs.SI cs.SY
  econ.EM econ.GN econ.TH eess.AS eess.IV eess.SP eess.SY gr-qc hep-ex hep-lat hep-ph hep-th
  math.AC math.AG math.AP math.AT math.CA math.CO math.CT math.CV math.DG math.DS math.FA math.GN math.GR
  math.GT math.HO math.IT math.KT math.LO math.MG math.MP math.NA math.NT math.OA math.OC math.PR math.QA math.RA
  math.RT math.SG math.SP math.ST math-ph nlin.AO nlin.CD nlin.CG nlin.PS nlin.SI nucl-ex nucl-th
  physics.acc-ph physics.ao-ph physics.app-ph physics.atm-clus physics.atom-ph physics.bio-ph physics.chem-ph
  physics.class-ph physics.comp-ph physics.ed-ph physics.flu-dyn physics.geo-ph physics.hist-ph physics.ins-det
  physics.med-ph physics.optics physics.plasm-ph physics.pop-ph physics.soc-ph physics.space-ph
  q-bio.BM q-bio.CB q-bio.GN q-bio.MN q-bio.NC q-bio.PE q-bio.QM q-bio.SC q-bio.TO
  q-fin.CP q-fin.EC q-fin.GN q-fin.MF q-fin.PM q-fin.PR q-fin.RM q-fin.ST q-fin.TR quant-ph
  stat.AP stat.CO stat.ME stat.OT stat.TH`
  .trim()
  .split(/\s+/);

const papers = 'topics-paperlists.jsonl.gz';
test.skipIf(!hasCorpus(papers))(
  'a phrase that papers nearly always continue with one word says how it goes on',
  () => {
    const names = new Map(
      leaves.flatMap(({ phrases }) =>
        phrases
          .filter(({ text, weight, isAcronym }) => weight > 1 && !isAcronym && !text.endsWith('*'))
          .map(({ text, name }) => [phraseKey(text), name] as const),
      ),
    );
    const longest = Math.max(...[...names.keys()].map((key) => key.split(' ').length));
    const next = new Map<string, string[]>();
    for (const { title, abstract } of corpusPapers(papers)) {
      const words = splitWords(`${title}\n\n${abstract}`);
      for (const at of words.keys()) {
        for (let length = 2; length <= longest; length += 1) {
          const found = words.slice(at, at + length);
          if (found.slice(0, -1).some(({ gap }) => gap !== 'space')) break;
          const key = found.map(({ stem }) => stem).join(' ');
          if (!names.has(key)) continue;
          const behind = found.at(-1)?.gap === 'space' ? words[at + length] : undefined;
          const word = behind && !stopWords.has(behind.plain) ? behind.stem : '';
          next.set(key, [...(next.get(key) ?? []), word]);
        }
      }
    }
    const open = [...next].flatMap(([key, words]) => {
      const [[word, times] = ['', 0]] = mostFrequent(words);
      const isBeginning = word !== '' && times >= 12 && times > 0.9 * words.length;
      const isNamed = names.get(key) !== undefined && phraseKey(names.get(key) ?? '') !== key;
      return isBeginning && !isNamed && !names.has(`${key} ${word}`) ? [`${key} ${word}`] : [];
    });
    expect(open).toEqual([]);
  },
  60_000,
);
