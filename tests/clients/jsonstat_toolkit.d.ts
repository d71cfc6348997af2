/** The part of jsonstat-toolkit that the tests use; the package declares no types. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    readonly id: readonly string[];
    readonly length: number;
    toTable(options: {
      type: 'arrobj';
      content: 'id' | 'label';
      field: 'id' | 'label';
    }): Record<string, string | number | null>[];
  }
  export default function JSONstat(json: unknown): Dataset;
}
