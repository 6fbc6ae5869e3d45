/** A field of several lines, with its name over it and what explains it under it. */
interface AreaProps {
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly onInput: (value: string) => void
}

export const Area = ({ label, help, value, onInput }: AreaProps) => (
  <label class="field">
    <span class="label">{label}</span>
    <textarea
      rows={3}
      value={value}
      autocomplete="off"
      autocorrect="off"
      autocapitalize="sentences"
      onInput={event => onInput(event.currentTarget.value)}
    />
    {help !== undefined && <small class="soft">{help}</small>}
  </label>
)
