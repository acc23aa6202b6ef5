import type { Page } from 'playwright-core';

/** As the protocol of the browser's tools has it: two tables of numbers, whose columns `meta` names. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      /** The first are the names of the types. */
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/**
 * Every text that something in the page's JavaScript still holds when the garbage is gone; of one longer than 1,024
 * characters, the beginning.
 */
export async function textsInMemory(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  const heap = JSON.parse(chunks.join('')) as HeapSnapshot;
  return [...heap.strings, ...joinedTexts(heap)];
}

/** A text that was made by adding to another is kept as the two, and stands nowhere whole, until somebody reads it. */
function joinedTexts({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot): string[] {
  const { node_fields: nodeFields, node_types: nodeTypes, edge_fields: edgeFields } = meta;
  const node = (at: number, field: string): number => nodes[at + nodeFields.indexOf(field)] ?? NaN;
  const edge = (at: number, field: string): number => edges[at + edgeFields.indexOf(field)] ?? NaN;
  const joined = nodeTypes[0].indexOf('concatenated string');
  const halves = ['first', 'second'].map((name) => strings.indexOf(name));
  const halvesOf = new Map<number, number[]>();
  for (let at = 0, edgesFrom = 0; at < nodes.length; at += nodeFields.length) {
    const edgesTo = edgesFrom + node(at, 'edge_count') * edgeFields.length;
    if (node(at, 'type') === joined) {
      const starts = range(edgesFrom, edgesTo, edgeFields.length);
      const held = starts.filter((start) => halves.includes(edge(start, 'name_or_index')));
      halvesOf.set(
        at,
        held.map((start) => edge(start, 'to_node')),
      );
    }
    edgesFrom = edgesTo;
  }
  const textOf = (at: number): string => halvesOf.get(at)?.map(textOf).join('') ?? strings[node(at, 'name')] ?? '';
  return [...halvesOf.keys()].map(textOf);
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step }, (_none, index) => from + index * step);
}
