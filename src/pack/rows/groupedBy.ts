/** The members of each group by the group's name. The order of the members is kept. */
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
