"""What a body holds as it moves: three models, worked out from the body that is drawn.

`knobs` says what can be moved and what comes out; it loads quickly. `hinge`, `stance` and `step` each hold one pure
function from posed bodies to numbers and lines; `moving` finds the bodies for every place of a knob. Nothing here knows
content: body weight is 1, lengths are centimetres, angles are degrees.
"""
