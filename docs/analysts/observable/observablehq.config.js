// Everything is served from the folder that is built: no font and no script comes from elsewhere.
export default {
  title: 'Who will be missing where',
  root: 'src',
  output: 'dist',
  globalStylesheets: [],
  search: false,
  pager: false,
  sidebar: false,
  footer: '',
};
