"""Whether everything that authors wrote is of use: rules, answers, figures and words."""
