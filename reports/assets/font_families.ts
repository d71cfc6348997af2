/** The families that pages and drawings ask for, the reader's own first; one list, so that both look alike. */
export const families =
  '-apple-system, Segoe UI, Roboto, Helvetica Neue, Noto Sans, Liberation Sans, Arial, sans-serif';
