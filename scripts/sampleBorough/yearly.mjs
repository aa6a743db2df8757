/** Indicators with one figure a year: counts behind each, oldest first, ending with 2024/25. */
export const YEARLY = [
  {
    id: 'ready-for-school',
    unit: 'percent',
    period: 'Academic year',
    figures: [
      [1868, 2921],
      [1888, 2884],
      [1885, 2830],
      [1899, 2795],
    ],
    beside: {
      neighbours: [63.1, 65.2, 65.9, 67.1],
      region: [63.6, 65.6, 66.4, 67.2],
      england: [65.2, 67.2, 67.7, 68.3],
    },
    parts: {
      sex: { Female: [0.487, 1.11], Male: [0.513, 0.9] },
      'free school meals': { 'Eligible for free school meals': [0.24, 0.76], 'Not eligible': [0.76, 1.08] },
      SEN: { 'EHC plan': [0.03, 0.06], 'SEN support': [0.11, 0.38], 'No SEN': [0.86, 1.11] },
    },
  },
  {
    id: 'english-and-maths',
    unit: 'percent',
    period: 'Academic year',
    figures: [
      [1342, 2994],
      [1206, 3018],
      [1255, 3046],
      [1214, 3071],
    ],
    beside: {
      neighbours: [45.1, 41.6, 42, 41.7],
      region: [46.2, 42, 42.7, 42.4],
      england: [49.8, 45.3, 45.9, 45.2],
    },
    parts: {
      sex: { Female: [0.49, 1.05], Male: [0.51, 0.95] },
      'free school meals': { 'Eligible for free school meals': [0.28, 0.57], 'Not eligible': [0.72, 1.17] },
      SEN: { 'EHC plan': [0.045, 0.17], 'SEN support': [0.13, 0.46], 'No SEN': [0.825, 1.13] },
    },
  },
  {
    id: 'year-6-weight',
    unit: 'percent',
    period: 'Academic year',
    figures: [
      [1178, 2902],
      [1146, 2940],
      [1134, 2951],
      [1101, 2917],
    ],
    beside: {
      neighbours: [39.4, 38.5, 38.2, 38.1],
      region: [39.2, 38.3, 38, 37.6],
      england: [37.8, 36.6, 36.1, 36.2],
    },
    parts: { sex: { Female: [0.49, 0.94], Male: [0.51, 1.06] } },
  },
  {
    id: 'permanent-exclusions',
    unit: 'count',
    period: 'Academic year',
    figures: [[27], [34], [41], [36]],
    parts: {
      sex: { Female: [0.49, 0.45], Male: [0.51, 1.5] },
      SEN: { 'EHC plan': [0.05, 1.4], 'SEN support': [0.15, 3.2], 'No SEN': [0.8, 0.55] },
    },
  },
  {
    id: 'agency-workers',
    unit: 'percent',
    period: 'Financial year',
    figures: [
      [31, 162],
      [34, 166],
      [26, 171],
      [21, 174],
    ],
    beside: {
      neighbours: [15.2, 16.1, 15.3, 13.9],
      region: [14.1, 15, 14.4, 12.8],
      england: [17.6, 17.8, 16.2, 14.7],
    },
    whole: true,
  },
  {
    id: 'serious-incidents',
    unit: 'count',
    period: 'Financial year',
    pooled: [
      ['201920-202324', 17],
      ['202021-202425', 19],
    ],
    whole: true,
    figures: [],
  },
];
