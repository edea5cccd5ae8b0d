const list = (names: string): string[] => names.split(/,\s+/).map((name) => name.trim());

/** Well-known datasets, by the fields that use them. */
export const DATASETS: readonly string[] = [
  // Images.
  ...list(`ImageNet, ImageNet-1K, ImageNet-21K, ImageNet-22K, Tiny-ImageNet, mini-ImageNet, tieredImageNet, ImageNet-100,
    ImageNet-C, ImageNet-R, ImageNet-A, ImageNet-V2, ImageNet-LT, CIFAR, CIFAR-10, CIFAR-100, CIFAR-10-C, MNIST, Fashion-MNIST, EMNIST,
    KMNIST, QMNIST, SVHN, STL-10, Omniglot, USPS, Caltech-101, Caltech-256, CUB-200, CUB-200-2011, Oxford Flowers, Flowers102, Oxford Pets,
    Stanford Cars, FGVC-Aircraft, Food-101, DTD, EuroSAT, iNaturalist, Places365, Places205, DomainNet, Office-31, Office-Home, PACS,
    VLCS, WILDS, Camelyon17, JFT-300M, JFT-3B, LAION, LAION-400M, LAION-5B, LAION-2B, DataComp, CC3M, CC12M, YFCC100M, YFCC15M, Conceptual Captions,
    SBU Captions, COYO-700M, OpenImages, Open Images, COCO, MS COCO, COCO-Stuff, Pascal VOC, PASCAL Context, ADE20K, Cityscapes, BDD100K, Mapillary Vistas,
    LVIS, Objects365, Visual Genome, Flickr30k, Flickr8k, RefCOCO, RefCOCO+, RefCOCOg, SA-1B, CelebA, CelebA-HQ, CelebAMask-HQ, FFHQ, AFHQ, LSUN, MetFaces,
    LFW, VGGFace2, MS-Celeb-1M, WIDER FACE, MegaFace, CASIA-WebFace, Market-1501, DukeMTMC, MSMT17, CUHK03, MVTec AD, VisA, DIV2K, DF2K, Flickr2K, Urban100, BSD500,
    BSD68, Set5, Set14, Manga109, GoPro, REDS, SIDD, Rain100H, RESIDE, LOL-v1, LOL-v2, NYUv2, NYU Depth V2, SUN RGB-D, DIODE, Middlebury, MPI Sintel,
    FlyingThings3D, FlyingChairs, Places2, PASCAL-5i, WikiArt, LAION-Aesthetics, DiffusionDB, JourneyDB, 3DIEBench, dSprites, Shapes3D, CLEVR, CLEVRER`),
  // Video and people.
  ...list(`Kinetics, Kinetics-400, Kinetics-600, Kinetics-700, UCF101, HMDB51, Something-Something, Something-Something V2, Ego4D, Ego-Exo4D, EPIC-KITCHENS,
    ActivityNet, ActivityNet Captions, THUMOS14, AVA, Charades, Charades-STA, MSR-VTT, MSVD, DiDeMo, LSMDC, YouCook2, HowTo100M, WebVid, WebVid-10M, Panda-70M, InternVid,
    OpenVid-1M, YouTube-VOS, YouTube-VIS, DAVIS, MOT17, MOT20, DanceTrack, LaSOT, TrackingNet, GOT-10k, OTB100, UAV123, Human3.6M, MPI-INF-3DHP, AMASS, 3DPW, HumanML3D, KIT-ML, AIST++,
    NTU RGB+D, FreiHAND, DexYCB, HO-3D, GRAB, BEHAVE, InterHand2.6M, COCO-WholeBody, MPII, JHMDB, VoxCeleb, VoxCeleb2, Vimeo-90K, FaceForensics++, Celeb-DF, DFDC`),
  // Three dimensions, driving and robots.
  ...list(`ShapeNet, ShapeNetPart, ModelNet, ModelNet10, ModelNet40, ScanObjectNN, ScanNet, ScanNet++, ScanNet200, S3DIS, Matterport3D, Replica, Objaverse, Objaverse-XL, OmniObject3D,
    ABO, PartNet, PartNet-Mobility, CO3D, MVImgNet, DTU, BlendedMVS, Tanks and Temples, LLFF, Mip-NeRF 360, RealEstate10K, ACID, DL3DV-10K, ETH3D, MegaDepth, 7-Scenes, KITTI, KITTI-360,
    SemanticKITTI, nuScenes, nuPlan, Waymo Open Dataset, Argoverse, Argoverse 2, ONCE, Lyft Level 5, Oxford RobotCar, TartanAir, TUM RGB-D, EuRoC, YCB-Video, LINEMOD, T-LESS, HOPE,
    GraspNet-1Billion, Open X-Embodiment, BridgeData, BridgeData V2, DROID, RoboSet, RH20T, D4RL, NGSIM, ETH/UCY, HM3D, Gibson`),
  // Language.
  ...list(`SQuAD, SQuAD 2.0, SNLI, MultiNLI, MNLI, QNLI, XNLI, ANLI, CoLA, SST-2, SST-5, MRPC, QQP, STS-B, RTE, IMDB, Yelp, AG News, DBpedia, 20 Newsgroups, TREC, CoNLL-2003, OntoNotes, WNUT,
    Penn Treebank, Universal Dependencies, WikiText, WikiText-2, WikiText-103, enwik8, text8, LAMBADA, BookCorpus, OpenWebText, C4, mC4, The Pile, RedPajama, SlimPajama, FineWeb, FineWeb-Edu, RefinedWeb,
    Dolma, ROOTS, OSCAR, CC100, Common Crawl, The Stack, StarCoderData, Proof-Pile, OpenWebMath, WMT14, WMT16, WMT19, IWSLT14, IWSLT 2017, Europarl, OpenSubtitles, ParaCrawl, TED Talks, CNN/DailyMail, XSum, SAMSum, Multi-News, Gigaword,
    Natural Questions, TriviaQA, HotpotQA, 2WikiMultiHopQA, MuSiQue, WebQuestions, ComplexWebQuestions, WebQSP, StrategyQA, QuALITY, NarrativeQA, NewsQA, QuAC, CoQA, DROP, BoolQ, MS MARCO, TREC-COVID, FEVER, SciFact, PubMedQA,
    MedQA, MedMCQA, MultiWOZ, DailyDialog, PersonaChat, Alpaca, Dolly, ShareGPT, UltraChat, UltraFeedback, OpenAssistant, HH-RLHF, FLAN, Super-NaturalInstructions, LIMA, OpenOrca, TinyStories, Spider, WikiSQL, CodeSearchNet, CodeContests,
    NuminaMath, OpenThoughts, MetaMathQA, PRM800K, BLiMP, EmpatheticDialogues, GoEmotions, MELD, IEMOCAP, DocRED, FewRel, TACRED, NYT10, ATIS, SNIPS, CLINC150, BANKING77`),
  // Speech and music.
  ...list(`LibriSpeech, Libri-Light, LibriTTS, LibriTTS-R, LJSpeech, VCTK, TIMIT, Switchboard, WSJ0-2mix, LibriMix, GigaSpeech, Common Voice, MLS, TED-LIUM, AISHELL-1, AISHELL-2, WenetSpeech, VoxPopuli, CoVoST 2, MuST-C,
    CHiME-4, CHiME-6, DNS Challenge, AMI, AudioSet, AudioCaps, Clotho, ESC-50, UrbanSound8K, FSD50K, VGGSound, MusicCaps, MAESTRO, MUSDB18, GTZAN, NSynth, Lakh MIDI, MagnaTagATune, FMA, Speech Commands, RAVDESS, CREMA-D, LRS2, LRS3, EARS, Emilia`),
  // Graphs, tables, recommendation and time series.
  ...list(`Cora, Citeseer, PubMed, ogbn-arxiv, ogbn-products, ogbn-papers100M, ogbn-mag, ogbn-proteins, ogbg-molhiv, ogbg-molpcba, ogbl-collab, ogbl-ppa, PCQM4M, PCQM4Mv2, ZINC, QM7, QM9, MOSES, GuacaMol, ENZYMES, PROTEINS, NCI1, MUTAG, IMDB-BINARY,
    REDDIT-BINARY, FB15k, FB15k-237, WN18, WN18RR, NELL-995, YAGO3-10, Wikidata5M, Freebase, Wikidata, ConceptNet, ICEWS14, ICEWS18, GDELT, DBLP, MovieLens, MovieLens-1M, MovieLens-20M, Gowalla, Yelp2018, Amazon-Book, LastFM, Criteo, Avazu, Netflix Prize, MIND,
    Tmall, Taobao, ETTh1, ETTh2, ETTm1, ETTm2, METR-LA, PEMS-BAY, PEMS04, PEMS08, M4, M5, UCR Archive, UEA Archive, UCI Machine Learning Repository, COMPAS, German Credit, Higgs, Covertype, YearPredictionMSD, LargeST`),
  // Medicine, molecules, weather, physics and the earth.
  ...list(`MIMIC-III, MIMIC-IV, MIMIC-CXR, eICU, CheXpert, ChestX-ray14, PadChest, BraTS, BraTS 2021, ISIC, ISIC 2018, HAM10000, LIDC-IDRI, LUNA16, KiTS19, AMOS, BTCV, Synapse, ACDC, Kvasir-SEG, CVC-ClinicDB, DRIVE, EyePACS, MedMNIST, UK Biobank, ADNI, OASIS,
    ABIDE, HCP, fastMRI, TCGA, CAMELYON16, PANDA, PatchCamelyon, PTB-XL, MIT-BIH, CHB-MIT, SEED-IV, DEAP, BCI Competition IV, Sleep-EDF, MD17, rMD17, MD22, 3BPA, ANI-1x, SPICE, OC20, OC22, Open Catalyst, OMat24, Materials Project, MP-20, JARVIS, AFLOW, Perov-5, Carbon-24,
    MoleculeNet, ChEMBL, PubChem, DrugBank, BindingDB, PDBbind, CrossDocked2020, GEOM-Drugs, GEOM-QM9, UniRef50, UniProt, Pfam, CATH, SCOPe, ProteinGym, CASP14, CASP15, CAMEO, DIPS, USPTO-50K, USPTO-MIT, STRING, Human Cell Atlas, ERA5, CMIP6, SEVIR, Sentinel-2, Landsat,
    BigEarthNet, fMoW, DOTA, DIOR, LoveDA, xView, SpaceNet, Gaia DR3, SDSS, Galaxy Zoo, LSST, IllustrisTNG, CAMELS, JetClass, PDEBench, The Well`),
];

/** Well-known benchmarks. */
export const BENCHMARKS: readonly string[] = [
  // Language and reasoning.
  ...list(`GLUE, SuperGLUE, MMLU, MMLU-Pro, C-Eval, CMMLU, AGIEval, GSM8K, GSM-Hard, MATH, MATH-500, AIME, AIME24, AIME 2024, AIME25, AIME 2025, AMC23, OlympiadBench, MathVista, MathVerse, MathVision, FrontierMath, miniF2F, ProofNet, PutnamBench, BBH,
    BIG-bench, BIG-Bench Hard, HellaSwag, WinoGrande, PIQA, SIQA, CommonsenseQA, OpenBookQA, ARC, ARC-Challenge, ARC-AGI, TruthfulQA, GPQA, GPQA Diamond, SuperGPQA, Humanity's Last Exam, SimpleQA, IFEval, FollowBench, MT-Bench, AlpacaEval, AlpacaEval 2.0, Arena-Hard, Chatbot Arena, WildBench,
    RewardBench, HELM, LongBench, RULER, InfiniteBench, Needle in a Haystack, ZeroSCROLLS, LongMemEval, LoCoMo, BEIR, MTEB, BRIGHT, FLORES, FLORES-200, FLORES-101, XTREME, MGSM, BBQ, StereoSet, CrowS-Pairs, AdvBench, HarmBench, JailbreakBench, StrongREJECT, XSTest, ToxiGen,
    RealToxicityPrompts, WMDP, TOFU, MUSE, FActScore, HaluEval, LegalBench, SciBench, SciEval, HealthBench, ZebraLogic, KILT`),
  // Code and agents.
  ...list(`HumanEval, HumanEval+, MBPP, MBPP+, EvalPlus, APPS, LiveCodeBench, BigCodeBench, DS-1000, MultiPL-E, CRUXEval, RepoBench, SWE-bench, SWE-bench Verified, SWE-bench Lite, SWE-Gym, Terminal-Bench, Aider Polyglot, BIRD, Spider 2.0, KernelBench, MLE-bench, PaperBench, RE-Bench, AgentBench, WebArena,
    VisualWebArena, WebShop, Mind2Web, WebVoyager, OSWorld, AndroidWorld, AndroidControl, ScreenSpot, ScreenSpot-Pro, GAIA, BrowseComp, BrowseComp-Plus, ToolBench, API-Bank, BFCL, tau-bench, τ-bench, ALFWorld, ScienceWorld, TheAgentCompany, TravelPlanner, AssistantBench, WorkArena`),
  // Vision and language.
  ...list(`VQAv2, VQA-v2, OK-VQA, A-OKVQA, GQA, VizWiz, TextVQA, DocVQA, ChartQA, InfoVQA, OCRBench, AI2D, ScienceQA, MMBench, MMVP, MME, MM-Vet, MMStar, MMMU, MMMU-Pro, SEED-Bench, POPE, HallusionBench, CHAIR, AMBER, BLINK, CV-Bench, RealWorldQA, MME-RealWorld, V*Bench, NLVR2, Winoground, ARO, SugarCrepe, NoCaps,
    Video-MME, MVBench, EgoSchema, NExT-QA, MLVU, LongVideoBench, LVBench, TempCompass, ActivityNet-QA, Perception Test, VSI-Bench, VBench, VBench-2.0, GenEval, GenEval++, DPG-Bench, T2I-CompBench, T2I-CompBench++, HPSv2, PickScore, ImageReward, DrawBench, PartiPrompts, WISE, ImgEdit, GEdit-Bench,
    MMDU, OmniDocBench, MMSearch, ScanRefer, ScanQA, SQA3D`),
  // Control, games and robots.
  ...list(`MuJoCo, DeepMind Control Suite, DMControl, Atari 100k, Atari, Arcade Learning Environment, Procgen, NetHack, Crafter, MineDojo, Craftax, MiniGrid, BabyAI, SMAC, SMACv2, Overcooked-AI, Hanabi, Meta-World, RLBench, CALVIN, LIBERO, RoboCasa, RoboTwin, SimplerEnv, ManiSkill, ManiSkill2, ManiSkill3, FurnitureBench, BEHAVIOR-1K,
    Habitat, AI2-THOR, ALFRED, TEACh, R2R, RxR, REVERIE, CARLA, Bench2Drive, NAVSIM, Waymax, Safety Gymnasium, OGBench, D4RL AntMaze, Franka Kitchen, VIMA-Bench, RoboMimic, Isaac Gym`),
  // Graphs, science, tables and speech.
  ...list(`OGB, OGB-LSC, Open Graph Benchmark, Long Range Graph Benchmark, LRGB, TUDataset, TAPE, FLIP, WeatherBench, WeatherBench 2, Matbench, Matbench Discovery, OpenML-CC18, TabArena, NAS-Bench-101, NAS-Bench-201, Long Range Arena, SUPERB, MMAU, MMAR, Dynamic-SUPERB, DomainBed, RobustBench, VTAB, VTAB-1k, ELEVATER, MedPerf,
    TPTP, SATLIB, TSPLIB, CVRPLIB, MIPLIB, Meta-Album, GIFT-Eval, Monash`),
];

/** Names that mean something else as well: they count only where a word like "dataset" is near. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(
  list(`MATH, ARC, AIME, DROP, MUSE, ROOTS, OSCAR, Yelp, Gibson, Habitat, Atari, CLEVR, ABO, AVA, GRAB, ACID, ONCE, HOPE, DROID, Replica, Kinetics, Charades, Alpaca, Dolly, FLAN, LIMA, Spider, AMI, FMA, EARS, Emilia, MLS, TREC, RTE, C4,
    M4, M5, MIND, Tmall, Taobao, Criteo, PROTEINS, ENZYMES, ZINC, MOSES, STRING, CATH, SPICE, AMOS, Synapse, DRIVE, PANDA, OASIS, HCP, SEVIR, DIOR, CAMELS, CAMEO, DIPS, Higgs, BIRD, GAIA, APPS, MME, POPE, CHAIR, AMBER, BLINK, ARO, WISE, TAPE, FLIP,
    VISA, VisA, Hanabi, SST-2, KIT-ML, GoPro, REDS, TUM RGB-D, USPS, DTD, DTU, PACS, JARVIS, AFLOW, Landsat, Sentinel-2, Wikidata, Freebase, DBpedia, PubMed, PubChem, UniProt, SDSS, LSST, HELM, RULER, BRIGHT, TOFU, MuJoCo, CARLA, BBQ, Monash, QuALITY,
    OGB, MIT-BIH, HO-3D, LOL-v1, REVERIE, ALFRED, MEGA, Common Crawl, ConceptNet, DBLP, LastFM, IMDB, FEVER, The Well, PickScore, ImageReward, OpenAssistant, ShareGPT, AMASS, BEHAVE, DOTA, SNIPS, ATIS, SUPERB, CALVIN, LIBERO, GLUE, DAVIS, Middlebury, Isaac Gym, Crafter, NetHack`),
);
