"""The proofs named so far: those of answers in use, and of no others."""

from tests.dialogue.building import EVIDENCE, RECORDED, talk
from wizard.toolkit.proofs import MOST, earlier_proofs


def test_a_proof_of_an_answer_in_use_is_found_elsewhere_only() -> None:
    named = talk(RECORDED)
    assert earlier_proofs(named, "paper.proof") == EVIDENCE
    assert earlier_proofs(named, "training.record") == ()


def test_a_proof_of_an_answer_that_was_set_aside_is_not_found() -> None:
    too_few = talk({**RECORDED, "training.trained": 30})
    assert "training.record" in too_few.answers
    assert earlier_proofs(too_few, "paper.proof") == ()


def test_as_many_are_found_as_have_a_digit() -> None:
    (proof,) = EVIDENCE
    many = tuple(type(proof)(f"List {n}", proof.where) for n in range(MOST + 3))
    assert len(earlier_proofs(talk({**RECORDED, "training.record": many}), "x.y")) == MOST
