import { parseTaxonomy } from '../../../src/library/topics/index.ts';

/** A taxonomy of two leaves. */
export const smallTaxonomy = parseTaxonomy(
  {
    fields: [{ id: 'learning', title: 'Learning', about: 'How models learn.' }],
    topics: [
      {
        id: 'graph-networks',
        title: 'Graph neural networks',
        about: 'Networks on graphs.',
        parents: 'learning',
        strong:
          'graph neural network, graph convolutional network, graph attention, oversmoothing, over smoothing, few shot, message pass*, graph contrastive (learning), attributed (graph)',
        normal: 'link prediction, node',
        weak: 'edge label',
        acronyms: 'GNN, GCN, GCL, WL',
      },
      {
        id: 'rendering',
        title: 'Neural rendering',
        about: 'New views of scenes.',
        parents: 'learning',
        strong: 'Gaussian splatting, neural radiance field, Over-smoothing, C',
        normal: 'view synthesis',
        acronyms: 'NeRF, fMRI',
      },
    ],
  },
  'topics.yaml',
);
