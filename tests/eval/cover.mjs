/** The quotation of an analysis that covers at least half of a run of the text; offsets are UTF-16 code units. */
export function quotationAt({ blocks, quotes }, { start, end }) {
  return quotes.find(({ spans }) => {
    const covered = spans.map((span) => {
      const from = blocks[span.block].start;
      return Math.max(0, Math.min(end, from + span.end) - Math.max(start, from + span.start));
    });
    return covered.reduce((sum, part) => sum + part, 0) * 2 >= end - start;
  });
}
