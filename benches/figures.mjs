// How figures are made and written.
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
export const perKilobyte = (milliseconds, kilobytes) => `${(milliseconds / kilobytes).toFixed(4)} ms per KB`;
export const ratio = (ours, theirs) => `${(ours / theirs).toFixed(4)} (1/${(theirs / ours).toFixed(1)})`;
export const milliseconds = (value) => `${value.toFixed(2)} ms`;
