/** A name as the owner of what follows: "Halden’s", "the Americans’". */
export const owned = (name: string): string => (/s$/.test(name) ? `${name}’` : `${name}’s`)
