/** Chinese words hold no space: a line of them, parted by spaces, is a list. */
export const words = ({ raw }: TemplateStringsArray): string[] => raw.join("").split(/\s+/u);
