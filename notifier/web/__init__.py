"""The aiohttp application: public pages, subscriber pages and the review desk."""
