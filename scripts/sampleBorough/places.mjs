/** Sampleton's codes begin with X, with which no real area's code begins. */
export const BOROUGH = { id: 'X08000001', name: 'Sampleton' };
export const REGION = { id: 'X12000001', name: 'Sampleshire region (made up)' };

/** Localities add up to the borough; `share` is of its children, `need` how often a child there needs help beside the average. */
export const LOCALITIES = [
  { id: 'sampleton-north', name: 'Sampleton North', share: 0.31, need: 1.15 },
  { id: 'sampleton-east', name: 'Sampleton East', share: 0.27, need: 1.3 },
  { id: 'sampleton-south', name: 'Sampleton South', share: 0.24, need: 0.8 },
  { id: 'sampleton-west', name: 'Sampleton West', share: 0.18, need: 0.55 },
];

/** How far each neighbour lies from the figure that they share, as a part of it. */
export const NEIGHBOURS = [
  { id: 'X08000002', name: 'Exampleford', lies: 0.02 },
  { id: 'X08000003', name: 'Testbury', lies: -0.05 },
  { id: 'X08000004', name: 'Mockham', lies: 0.08 },
  { id: 'X08000005', name: 'Instanceton', lies: -0.02 },
  { id: 'X08000006', name: 'Placeholme', lies: 0.05 },
  { id: 'X08000007', name: 'Draftley', lies: -0.09 },
  { id: 'X08000008', name: 'Fixture Bay', lies: 0.01 },
  { id: 'X08000009', name: 'Stubworth', lies: 0.11 },
  { id: 'X08000010', name: 'Loremsby', lies: -0.03 },
  { id: 'X08000011', name: 'Ipsum Vale', lies: 0.04 },
];

/** Children under 18, and how many more there are each year. */
export const CHILDREN = 54_000;
