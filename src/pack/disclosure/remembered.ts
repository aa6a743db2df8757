/** What was worked out of an owner by some key, for as long as the owner is there. The owner must not change. */
export type Remembered<Owner extends object, Value> = {
  readonly of: (owner: Owner, key: string, workOut: () => Value) => Value;
};

export function remembered<Owner extends object, Value>(): Remembered<Owner, Value> {
  const owners = new WeakMap<Owner, Map<string, Value>>();
  return {
    of: (owner, key, workOut) => {
      let own = owners.get(owner);
      if (own === undefined) owners.set(owner, (own = new Map<string, Value>()));
      const known = own.get(key);
      if (known !== undefined) return known;
      const found = workOut();
      own.set(key, found);
      return found;
    },
  };
}
