// Shows some of the claims: by topic, by kind, by how sure we are.
import { Choices } from "./choices.js"

customElements.define("claim-ledger", class extends Choices {
  static item = "[data-topic]"
  static things = "claims"
})
