# PYTHON=python3.12 chooses an interpreter; ARGS="play -n 5" are passed to the program.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint coverage check approve messages clean

run: ## Set up what is missing and start the application
	@$(PYTHON) scripts/setup.py
	@$(BIN)/python -m quizapp $(ARGS)

test: ## Set up what is missing and run every test
	@$(PYTHON) scripts/setup.py --dev
	QT_QPA_PLATFORM=offscreen $(BIN)/coverage run -m pytest $(ARGS)

lint: ## Format, rules, types and import contracts
	@$(PYTHON) scripts/setup.py --dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage: ## Judge what the last `make test` covered: 95 % of all, 100 % of the core
	$(BIN)/coverage report
	$(BIN)/coverage report --fail-under=100 \
		--include='quizapp/domain/*,quizapp/spanish/*,quizapp/generate/*,quizapp/study/*,quizapp/classroom/*' \
		--omit='quizapp/classroom/server/*'

check: lint test coverage ## The gate, as CI runs it

approve: ## Write the list of stems and keys, to be read before it is committed
	$(BIN)/python -m scripts.approve

messages: ## Write the template for translators
	$(PYTHON) scripts/messages.py

clean:
	rm -rf .venv build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
