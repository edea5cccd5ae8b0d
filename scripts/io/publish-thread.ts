import { workerData } from 'node:worker_threads';
import { siteFiles } from '../../plugins/publish/index.ts';
import type { FilesToPublish } from './publish-files.ts';
import { writeCards } from './write-cards.ts';
import { writeSiteFiles } from './write-site-files.ts';

const { library, site, folder, cache } = workerData as FilesToPublish;
await writeSiteFiles(siteFiles(library, site), folder);
await writeCards(folder, cache, library, site);
