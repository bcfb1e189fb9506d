"""The tests: a package, so that no other package named so stands in its way."""
