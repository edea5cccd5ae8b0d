import { startCopying } from './copy.ts';
import { startMakingFiles } from './make-files.ts';
import { startSelection } from './selection/start-selection.ts';
import { startTheme } from './theme.ts';
import { startSearch } from './search-shortcut.ts';

startTheme(document);
startSearch(document);
startCopying(document);
startMakingFiles(document);
startSelection(document);
