/**
 * What the element has in common with the fields of a form. These members exist once the calculator is ready and has a
 * `name`, in browsers that let elements take part in forms; before that, use the attributes.
 */
export interface FormField {
  /** The attribute `name`. */
  name: string;
  /** The attribute `required`. */
  required: boolean;
  /** The attribute `disabled`; a `fieldset` around the element may disable it, too. */
  disabled: boolean;
  /** The form that the element belongs to. */
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  /** The sentence about the first problem, in the language of the calculator; empty if there is none. */
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** The attributes of a field in JSX. */
export interface FormFieldAttributes {
  name?: string;
  submits?: string;
  required?: boolean;
  disabled?: boolean;
}
