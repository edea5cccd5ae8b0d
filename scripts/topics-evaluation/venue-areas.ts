/** The areas two large conferences on artificial intelligence sort their papers into, under names they share. */
const leavesOfAreas = {
  'machine learning': `
    equivariance, riemannian-learning, topological-data, graph-networks, set-functions, diffusion-models,
    latent-generative, graph-generation, self-supervised, augmentation, transfer, few-shot, continual, weak-supervision,
    compression, spiking-networks, matrix-methods, fine-tuning, automl, time-series, clustering, sequence-architectures, tabular, scientific-ml,
    deep-learning-theory, optimization, learning-theory, bandits, optimal-transport, reinforcement-learning,
    adversarial, federated, interpretability, gaussian-processes, regression-testing, biostatistics, multivariate-data, probability`,
  'computer vision': `
    image-generation, video-generation, scene-rendering, vision-language, detection-segmentation, ocr-documents, graphics, image-recognition,
    video-understanding, vision-3d, image-restoration, people-vision, medical-imaging, remote-sensing, driving,
    optics-atomic, signal-processing`,
  'natural language processing': `
    llm-pretraining, llm-reasoning, llm-alignment, llm-agents, llm-efficiency, llm-evaluation, retrieval-qa,
    text-understanding, text-generation, translation, dialogue, linguistics, speech-audio, music-audio, media-forensics`,
  'data mining': `
    knowledge-graphs, dynamic-graphs, anomalies, recommendation, retrieval, scholarly, databases, social-media, complex-networks,
    privacy`,
  'knowledge representation and reasoning': `
    knowledge-reasoning, mathematical-logic, programming-languages`,
  'multi-agent systems': `multi-agent, verification`,
  'game theory': `game-theory, social-choice, economics-research`,
  'planning and scheduling': `planning`,
  search: `heuristic-search, evolutionary, algorithms, mathematical-optimization, combinatorics`,
  constraints: `constraints`,
  uncertainty: `uncertainty, bayesian, causality, graphical-models, probabilistic-programming`,
  'humans and ai': `interaction, education`,
  cognition: `neuroscience`,
  ethics: `fairness, ai-society`,
  robotics: `manipulation, robot-motion, navigation, control-systems`,
  applications: `
    software, security, distributed-systems, hardware, networking, wireless, information-theory, energy, operations, transportation, engineering, agriculture, legal, arts-creativity, social-science, cryptography, instruments, nuclear-physics, mathematical-physics, history-philosophy, functional-analysis, ecology, biophysics, epidemics, chemistry, molecules,
    atomistic, materials, proteins, genomics, clinical, climate, finance, quantum-computing, quantum-foundations,
    statistical-mechanics, condensed-matter, soft-matter, high-energy, gravity-cosmology, astrophysics, fluids-plasmas,
    algebra, number-theory, algebraic-geometry, geometry-topology, analysis, dynamical-systems, numerical-analysis`,
};

/** A subject area of a conference. */
export type Area = keyof typeof leavesOfAreas;

// What the venues call the areas in their programmes, in lower case and without the number of a part.
const labels: Record<string, Area> = {
  'machine learning': 'machine learning',
  'computer vision': 'computer vision',
  'natural language processing': 'natural language processing',
  'speech and natural language processing': 'natural language processing',
  'data mining': 'data mining',
  'data mining and knowledge management': 'data mining',
  'knowledge representation and reasoning': 'knowledge representation and reasoning',
  'agent-based and multi-agent systems': 'multi-agent systems',
  'multiagent systems': 'multi-agent systems',
  'game theory and economic paradigms': 'game theory',
  'planning and scheduling': 'planning and scheduling',
  'planning, routing, and scheduling': 'planning and scheduling',
  search: 'search',
  'heuristic search and game playing': 'search',
  'search and optimization': 'search',
  'constraint satisfaction and optimization': 'constraints',
  'constraints and sat': 'constraints',
  'uncertainty in ai': 'uncertainty',
  'reasoning under uncertainty': 'uncertainty',
  'humans and ai': 'humans and ai',
  'cognitive modeling & cognitive systems': 'cognition',
  'ai ethics': 'ethics',
  'ai ethics, trust, fairness': 'ethics',
  'philosophy and ethics of ai': 'ethics',
  robotics: 'robotics',
  'intelligent robotics': 'robotics',
  'multidisciplinary topics and applications': 'applications',
  'machine learning applications': 'applications',
  'domain(s) of application': 'applications',
};

const areaOfLeaf = new Map(
  Object.entries(leavesOfAreas).flatMap(([area, leaves]) =>
    leaves.split(',').map((leaf) => [leaf.trim(), area as Area] as const),
  ),
);

/** Every leaf that has an area. */
export const leavesWithArea: readonly string[] = [...areaOfLeaf.keys()];

/**
 * The area that papers on a leaf belong to, by the meaning of both.
 *
 * @param leaf The id of a leaf.
 * @param venue The conference with its year, as in `ijcai2022`.
 * @returns Nothing for a leaf that no area was written down for.
 */
export function areaOf(leaf: string, venue: string): Area | undefined {
  const area = areaOfLeaf.get(leaf);
  return area && asVenueHas(area, venue);
}

/**
 * The area a venue's own label names.
 *
 * @param label As the programme has it: "Computer Vision II", "Data Mining: Mining Graphs".
 * @returns Nothing for a label that names no subject, as "Research Papers" does.
 */
export function areaLabelled(label: string, venue: string): Area | undefined {
  const name = label.split(':', 1)[0] ?? '';
  const area = labels[name.trim().toLowerCase().replace(/ i+$/, '')];
  return area && asVenueHas(area, venue);
}

/** Not every venue has every area: IJCAI had games among agents until 2022, and has cognition among humans. */
function asVenueHas(area: Area, venue: string): Area {
  if (area === 'game theory' && /^ijcai202[0-2]$/.test(venue)) return 'multi-agent systems';
  return area === 'cognition' && venue.startsWith('ijcai') ? 'humans and ai' : area;
}
