import { startTheme } from './theme.ts';
import { startSearch } from './search-shortcut.ts';

startTheme(document);
startSearch(document);
