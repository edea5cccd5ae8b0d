import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNames } from '../../../src/library/names/index.ts';

const acronymsOf = (abstract: string, title = 'A title') =>
  findNames({ title, abstract }).acronyms.map(({ short, long }) => `${short}: ${long}`);

const namesOf = (abstract: string, title = 'A title', urls: string[] = []) =>
  findNames({ title, abstract, links: urls.map((url) => ({ kind: 'code', url })) }).names.map(
    ({ name, kind }) => `${kind} ${name}`,
  );

test.each([
  ['We study graph neural networks (GNNs).', 'GNN: graph neural network'],
  ['We study GNNs (graph neural networks).', 'GNN: graph neural network'],
  ['It rests on Low-Rank Adaptation (LoRA).', 'LoRA: Low-Rank Adaptation'],
  [
    'A Crystal Diffusion Variational Autoencoder (CDVAE).',
    'CDVAE: Crystal Diffusion Variational Autoencoder',
  ],
  ['The k-dimensional Weisfeiler-Leman (kWL) test.', 'kWL: k-dimensional Weisfeiler-Leman'],
  [
    'Reinforcement learning from human feedback (RLHF).',
    'RLHF: Reinforcement learning from human feedback',
  ],
  ['A multi-modal large language model (MLLM).', 'MLLM: multi-modal large language model'],
  [
    'A graph net, termed the information carrying graph neural network (ICGNN).',
    'ICGNN: information carrying graph neural network',
  ],
  ['Electroencephalography (EEG) is noisy.', 'EEG: Electroencephalography'],
  ['Image-to-image (I2I) translation.', 'I2I: Image-to-image'],
  ['A multimodal masked autoencoder (M2AE).', 'M2AE: multimodal masked autoencoder'],
  ['An extensible markup language (XML) file.', 'XML: extensible markup language'],
  ['Low-rank adaptation, abbreviated as LRA, helps.', 'LRA: Low-rank adaptation'],
  ['We propose LRA, short for low-rank adaptation.', 'LRA: low-rank adaptation'],
  ['Gaussian processes (GPs) are flexible.', 'GP: Gaussian process'],
])('%s', (abstract, acronym) => {
  expect(acronymsOf(abstract)).toEqual([acronym]);
});

test.each([
  'The method wins (see Table 2) on all sets (ImageNet).',
  'Results of Smith et al. (ICLR 2022) hold in R (Fig. 3).',
  'On the group of rotations (SO3) it runs in linear time (ours).',
  'A sentence ends. Neural nets start (GNN) another.',
  'The transmitter (TX) sends.',
  'We use continuous attention (CCA) here.',
])('%s defines no acronym', (abstract) => {
  expect(acronymsOf(abstract)).toEqual([]);
});

test('an acronym comes once, whatever its plural, hyphens and case', () => {
  expect(
    acronymsOf(
      'We introduce PARD, a permutation-invariant auto regressive diffusion model.',
      'Pard: Permutation-Invariant Autoregressive Diffusion',
    ),
  ).toEqual(['PARD: permutation-invariant auto regressive diffusion']);
  expect(
    acronymsOf('Multi-input (MI-MO) multi-output.  A vision model (VM) and vision models (VMs).'),
  ).toEqual(['VM: vision model']);
});

test('the method is what the title, the abstract or the repository calls it', () => {
  expect(namesOf('Here PARD is.', 'PARD: Diffusion for Graphs')).toEqual(['method PARD']);
  expect(namesOf('Nothing like Weave has been seen.', 'Weave: Looms')).toEqual(['method Weave']);
  expect(namesOf('Looms matter.', 'Rethinking: Looms')).toEqual([]);
  expect(namesOf('We propose a novel graph diffusion (NGD) model.')).toEqual(['method NGD']);
  expect(namesOf('We propose the LoRA-LEGO framework.')).toEqual(['method LoRA-LEGO']);
  expect(namesOf('Code is there.', 'A title', ['https://github.com/ada/GDSS'])).toEqual([
    'method GDSS',
  ]);
  expect(namesOf('We fine-tune LLMs and GPT-4 with RL. LLMs are large.')).toEqual([]);
});

test('well-known datasets and benchmarks are found as writers write them', () => {
  expect(
    namesOf('We train on CIFAR 10, ImageNet-1k and MS-COCO and test on the ogbn-arxiv graph.'),
  ).toEqual(['dataset CIFAR-10', 'dataset MS COCO', 'dataset ogbn-arxiv']);
  expect(namesOf('An ImageNet-trained net, tested on GSM8K.')).toEqual([
    'dataset ImageNet',
    'benchmark GSM8K',
  ]);
});

test('a name that means something else as well counts only near a word like dataset', () => {
  expect(namesOf('The ARC of the story, in MATH notation.')).toEqual([]);
  expect(namesOf('Evaluated on the MATH benchmark.')).toEqual(['benchmark MATH']);
});

test('what a paper calls a dataset is one, unless it is an acronym of something else', () => {
  expect(namesOf('We use the LoomQA dataset.')).toEqual(['dataset LoomQA']);
  expect(namesOf('Benchmarks such as LoomX and WeftY.')).toEqual([
    'benchmark LoomX',
    'benchmark WeftY',
  ]);
  expect(namesOf('Looms.', 'LoomBench: A Large Benchmark for Looms')).toEqual([
    'benchmark LoomBench',
  ]);
  expect(namesOf('Visual loom answering (VLAN) is hard. A VLAN dataset.')).toEqual([]);
});

test('any text is read, in time that grows with its length', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '(',
        ')',
        'GNN',
        'A',
        ' ',
        ', ',
        'dataset',
        'We propose ',
        '(GNNs)',
        '://',
        'X2',
        '-',
      ),
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(pieces, pieces, (title, abstract) => {
      const text = { title: title.join(''), abstract: abstract.join('') };
      const { acronyms } = findNames(text);
      const all = `${text.title}\n${text.abstract}`.replace(/\s+/g, ' ');
      for (const { long } of acronyms) expect(all).toContain(long);
    }),
  );
  const long = [
    '(',
    'A',
    'A1',
    'A-',
    'AB, ',
    'a dataset, ',
    'the A1 is a ',
    'X/',
    'our ',
    '“',
    '(AB) ',
  ];
  for (const piece of long) {
    const start = performance.now();
    findNames({ title: piece.repeat(5_000), abstract: piece.repeat(5_000) });
    expect(performance.now() - start, piece).toBeLessThan(2_000);
  }
});
