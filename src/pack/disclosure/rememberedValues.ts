/** A cache of values worked out from an object, by key. The cache lasts as long as the object, which must not change. */
export type RememberedValues<Owner extends object, Value> = {
  readonly valueOf: (owner: Owner, key: string, workOut: () => Value) => Value;
};

export function rememberedValues<Owner extends object, Value>(): RememberedValues<Owner, Value> {
  const valuesByOwner = new WeakMap<Owner, Map<string, Value>>();
  return {
    valueOf: (owner, key, workOut) => {
      let ownValues = valuesByOwner.get(owner);
      if (ownValues === undefined) valuesByOwner.set(owner, (ownValues = new Map<string, Value>()));
      const knownValue = ownValues.get(key);
      if (knownValue !== undefined) return knownValue;
      const newValue = workOut();
      ownValues.set(key, newValue);
      return newValue;
    },
  };
}
