import { expect, test } from 'vitest';
import { readLibrary } from '../../../scripts/io/read-library.ts';
import { DEFAULT_CONFIG } from '../../../src/library/config.ts';

const { library } = await readLibrary({ inputs: ['seeds'], config: DEFAULT_CONFIG });

test('the acronyms of the seed are those that its papers define', () => {
  const defined = library.papers.flatMap(({ acronyms = [] }) =>
    acronyms
      .filter(({ fromLibrary }) => !fromLibrary)
      .map(({ short, long }) => `${short}: ${long}`),
  );
  expect(defined.sort()).toMatchInlineSnapshot(`
    [
      "AP: access point",
      "BS: base station",
      "BWM: Bures-Wasserstein metric",
      "CDVAE: Crystal Diffusion Variational Autoencoder",
      "CG: conjugate gradient",
      "FA: Frame Averaging",
      "GBWM: Generalized BWM",
      "GNN: Graph Neural Network",
      "GNN: Graph Neural Networks",
      "GNN: Graph neural network",
      "GNN: graph neural network",
      "GNN: graph neural network",
      "GP: Gaussian process",
      "ICGNN: information carrying graph neural network",
      "ICSM: ill-conditioned SPD matrices",
      "IIA: independent interval approximation",
      "KGE: knowledge graph embedding",
      "LCM: learnable commutative monoid",
      "LLM: Large Language Model",
      "LLM: large language model",
      "LLM: large language model",
      "LLVM: large language and vision model",
      "LMC: linear mode connectivity",
      "LoRA: Low-Rank Adaptation",
      "MCMC: Monte Carlo Markov Chain",
      "MP: Message Passing",
      "MSU: Minimal Semantic Unit",
      "MU-MIMO: multi-user multi-input multi-output",
      "NTK: Neural Tangent Kernel",
      "PARD: Permutation-invariant Auto Regressive Diffusion",
      "PFGM: Poisson Flow Generative Models",
      "PINN: physics-informed neural network",
      "PLM: Pretrained Language Model",
      "PTEC: Prompt Tuned Embedding Classification",
      "RBN: Riemannian batch normalization",
      "SDE: stochastic differential equation",
      "SE: spectral efficiency",
      "SEM: Structural Equation Model",
      "SIE: Split Invariant-Equivariant",
      "SPD: Symmetric Positive Definite",
      "SPEN: Sub-graph Permutation Equivariant Networks",
      "STE: straight-through estimator",
      "TDA: Topological data analysis",
      "TinvNN: Transformation Invariant Neural Networks",
      "WL: Weisfeiler-Lehman",
      "WM: weight matching",
      "kWL: k-dimensional Weisfeiler-Leman",
    ]
  `);
});

test('the names of the seed are those of its methods, datasets and benchmarks', () => {
  const named = library.papers.flatMap(({ names = [] }) =>
    names.map(({ name, kind }) => `${kind} ${name}`),
  );
  expect(named.sort()).toMatchInlineSnapshot(`
    [
      "benchmark MMVP",
      "dataset 3BPA",
      "dataset 3DIEBench",
      "dataset CIFAR",
      "dataset CIFAR-10",
      "dataset MOSES",
      "dataset Open Catalyst",
      "method APEN",
      "method CDVAE",
      "method GDSS",
      "method ICGNN",
      "method IIA",
      "method LCM",
      "method LoRA-LEGO",
      "method NFE",
      "method PARD",
      "method PFGM++",
      "method PTEC",
      "method RBN",
      "method SIE",
      "method SPEN",
      "method TinvNN",
    ]
  `);
});

test('what a paper of the seed borrows is what others say', () => {
  const borrowed = library.papers.flatMap(({ slug, acronyms = [] }) =>
    acronyms
      .filter(({ fromLibrary }) => fromLibrary)
      .map(({ short, long }) => `${slug} ${short}: ${long}`),
  );
  expect(borrowed).toMatchInlineSnapshot(`[]`);
});
