/** The members of each group by its name, in the order in which they come. */
export function groupedBy<Member>(
  items: Iterable<Member>,
  nameOf: (member: Member) => string,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of items) {
    const name = nameOf(member);
    const group = groups.get(name) ?? [];
    group.push(member);
    groups.set(name, group);
  }
  return groups;
}
