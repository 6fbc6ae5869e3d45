/** A button that opens the file chooser. */
import { useRef } from 'preact/hooks'

interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly quiet?: boolean
  readonly disabled?: boolean
  readonly onFile: (file: File) => void
}

export function FileButton({ label, accept, quiet = false, disabled = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={quiet ? 'link' : 'button'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
